"""What is missing on the requirement tree: as refusals for the officer, as sentences for the learner."""

from courses.engines.requirements import Reason, TreeResult
from courses.errors import NeverDoSeen, NoObservedPractice, NotIssued, RequirementsMissing


def refusals_of(result: TreeResult) -> list[NotIssued]:
    """The two grave reasons in their own sentences, whatever else is missing in the tree's."""
    found: list[NotIssued] = []
    if any(one.reason is Reason.NO_WORKSHOP for one in result.missing):
        found.append(NoObservedPractice())
    never = _never_do(result)
    if never:
        found.append(NeverDoSeen(never))
    others = _others(result, Reason.NO_WORKSHOP, Reason.NEVER_DO)
    return [*found, RequirementsMissing(" ".join(others))] if others else found


def sentences_of(result: TreeResult) -> list[str]:
    """The same for the learner: the never-do first, in the words the officer reads, then one line for each thing."""
    never = _never_do(result)
    return [*([never] if never else []), *_others(result, Reason.NEVER_DO)]


def _never_do(result: TreeResult) -> str:
    """The refusal, then where each never-do was and what comes next; empty when there was none."""
    named = [one.sentence for one in result.missing if one.reason is Reason.NEVER_DO]
    return " ".join([str(NeverDoSeen.message), *named]) if named else ""


def _others(result: TreeResult, *told: Reason) -> list[str]:
    return [one.sentence for one in result.missing if one.reason not in told]
