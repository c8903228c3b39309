"""Whether what a person passed was reviewed. A document rests on the texts that its holder really met:

- A text that waited for its expert when it was passed counts as reviewed once the expert cleared that same text.
- When its words were changed in between, the result stays “uji coba” until the person passes the new text.
- What was reviewed when it was passed stays reviewed when its words are changed later.
- A question asked later about the very text that was passed counts, and what is not passed yet counts as it stands today.
"""

from collections.abc import Iterable, Mapping, Sequence

from courses.domain.certification.met import Met, drawn_in, met_by, passed_by, signed_by
from courses.domain.certification.naming import Required, names_of, tree_of
from courses.domain.certification.review import ethics_keys, in_order, pools_of, required_activities
from courses.domain.certification.texts import Texts, item_key, texts_of
from courses.engines.requirements import AllOf, CourseDone, EthicsSigned, NOf, ScenarioPassed, TreeResult
from courses.models import Enrolment, ProgrammeVersion
from puspaga.core.enums import ReviewKind
from puspaga.core.models import ReviewMark

Kinds = frozenset[str]


def kinds_by_enrolment(enrolments: Iterable[Enrolment], results: Mapping[int, TreeResult]) -> dict[int, list[ReviewKind]]:
    """Kinds of review that a document of each enrolment would still rest on; empty: it may be a full one."""
    groups: dict[ProgrammeVersion, list[Enrolment]] = {}
    for row in enrolments:
        if row.programme_version is not None and row.pk in results:
            groups.setdefault(row.programme_version, []).append(row)
    found: dict[int, list[ReviewKind]] = {}
    for version, rows in groups.items():
        scales = Scales(version, {row.learner_id for row in rows})
        found.update({row.pk: in_order(set(scales.kinds(results[row.pk], row.learner_id))) for row in rows})
    return found


class Scales:
    """Everything that weighs what some people passed in one programme version, in a fixed number of queries."""

    def __init__(self, version: ProgrammeVersion, learners: set[int]) -> None:
        tree = tree_of(version)
        self.required = Required.of(tree)
        activities = required_activities(version, self.required)
        self.activities: dict[int, list[str]] = {}
        for row in activities:
            self.activities.setdefault(row.module.course_id, []).append(str(row.key))
        self.pools = pools_of(activities)
        self.ethics = next(iter(sorted(ethics_keys(tree))), "")
        self.named = {name: row for row in [*self.required.courses, *self.required.scenarios] for name in names_of(row)}
        passed = passed_by(learners)
        drawn = drawn_in(passed)
        self.texts = self._texts(activities, [item for some in drawn.values() for item, _version in some])
        self.met = met_by(passed, drawn=drawn, texts=self.texts)
        self.signed = signed_by(learners, key=self.ethics, texts=self.texts) if self.ethics else {}

    def _texts(self, activities: Sequence[object], drawn: list[int]) -> Texts:
        rows = [*self.required.courses, *activities, *self.required.scenarios, *self.required.workshops]
        keys = {str(row.key) for row in rows} | ({self.ethics} if self.ethics else set())
        items = {*drawn, *(item for some in self.pools.values() for item in some)}
        return texts_of(sorted(keys), items=sorted(items), ethics=self.ethics)

    def kinds(self, result: TreeResult, learner: int) -> Kinds:
        """Of a group of which some are enough, the passed parts that need the least."""
        node = result.node
        if isinstance(node, AllOf | NOf):
            parts = [(part.is_met, self.kinds(part, learner)) for part in result.parts]
            enough = sorted((kinds for is_met, kinds in parts if is_met), key=len)
            if isinstance(node, NOf) and len(enough) >= node.count:
                return frozenset().union(*enough[: node.count])
            return frozenset().union(*(kinds for _is_met, kinds in parts))
        return self._of_leaf(node, learner)

    def _of_leaf(self, leaf: object, learner: int) -> Kinds:
        met = self.met.get(learner, {})
        match leaf:
            case CourseDone(course=name):
                row = self.named.get(name)
                keys = self.activities.get(row.pk, []) if row else []
                return self._open(str(row.key) if row else "").union(*(self._of_key(key, met.get(key, [])) for key in keys))
            case ScenarioPassed(scenario=name):
                key = str(self.named[name].key) if name in self.named else ""
                return self._of_key(key, met.get(key, []))
            case EthicsSigned():
                return self._of_key(self.ethics, self.signed.get(learner, []))
        seen = [self._of_key(key, met[key]) for key in self._workshops() if met.get(key)]
        return min(seen, key=len) if seen else frozenset().union(*(self._open(key) for key in self._workshops()))

    def _workshops(self) -> list[str]:
        return [str(row.key) for row in self.required.workshops]

    def _of_key(self, key: str, met: list[Met]) -> Kinds:
        """The time it was passed that needs the least; what was not passed needs what is open today."""
        return min((self._of_met(one) for one in met), key=len) if met else self._open(key)

    def _open(self, key: str) -> Kinds:
        keys = [key, *(item_key(item) for item in self.pools.get(key, ()))]
        return frozenset(mark.kind for one in keys for mark in self.texts.marks.get(one, ()) if mark.is_open)

    def _of_met(self, met: Met) -> Kinds:
        return frozenset(
            mark.kind for key in met.texts for mark in self.texts.marks.get(key, ()) if self._waits(mark, met, key)
        )

    def _waits(self, mark: ReviewMark, met: Met, key: str) -> bool:
        """Whether this expert has not seen the text that was passed."""
        text, newest = met.texts[key], self.texts.newest(key)
        if mark.cleared_at is None:
            is_changed = text is not None and newest is not None and text.content_hash != newest.content_hash
            return met.was_open or not is_changed
        if mark.cleared_at <= met.at or not met.was_open:
            return False
        seen = self.texts.at(key, mark.cleared_at)
        return text is None or seen is None or seen.content_hash != text.content_hash
