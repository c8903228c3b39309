"""What people passed and in which text: lessons finished, quizzes and simulations passed, performances seen, ethics signed."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from assessments.models import AttemptItem
from courses.domain.certification.texts import Text, Texts, item_key
from courses.enums import EvidenceKind
from courses.models import EthicsSignature, Evidence

KINDS = (EvidenceKind.LESSON, EvidenceKind.QUIZ, EvidenceKind.SCENARIO, EvidenceKind.WORKSHOP)
# Items drawn in an attempt, by the attempt's number: (item, version).
Drawn = dict[str, list[tuple[int, int]]]


@dataclass(frozen=True)
class Met:
    """One thing passed. `was_open`: something in it waited for an expert then. A text is None when it is not known."""

    at: dt.datetime
    was_open: bool
    texts: dict[str, Text | None]


def passed_by(learners: Iterable[int]) -> list[Evidence]:
    """What these people passed; of a record that was corrected only its last word, of a lesson every reading."""
    rows = Evidence.objects.filter(learner__in=list(learners), kind__in=KINDS).select_related("activity").order_by("pk")
    newest: dict[object, Evidence] = {}
    for row in rows:
        is_lesson = row.kind == EvidenceKind.LESSON
        newest[row.pk if is_lesson else (row.learner_id, *row.source.split()[:2])] = row
    return [row for row in newest.values() if row.is_met and row.details.get("mode", "assessment") == "assessment"]


def drawn_in(rows: Iterable[Evidence]) -> Drawn:
    """The items that were answered in the passed quizzes; one query."""
    numbers = [_record_of(row) for row in rows if row.kind == EvidenceKind.QUIZ and row.source.startswith("attempt ")]
    found: Drawn = defaultdict(list)
    items = AttemptItem.objects.filter(attempt__uuid__in=numbers)
    for number, item, version in items.values_list("attempt__uuid", "version__item_id", "version_id"):
        found[str(number)].append((item, version))
    return found


def met_by(rows: Iterable[Evidence], *, drawn: Drawn, texts: Texts) -> dict[int, dict[str, list[Met]]]:
    """By person and by the key of the page."""
    found: dict[int, dict[str, list[Met]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        key = str(row.activity.key) if row.activity else texts.by_ref.get(row.version_ref, ("",))[0]
        read = {key: _text(texts, key, row.version_ref, row.at)}
        if row.kind == EvidenceKind.QUIZ:
            for item, version in drawn.get(_record_of(row), ()):
                read[item_key(item)] = _text(texts, item_key(item), f"assessments.itemversion {version}", row.at)
        found[row.learner_id][key].append(Met(row.at, row.is_provisional, read))
    return found


def signed_by(learners: Iterable[int], *, key: str, texts: Texts) -> dict[int, list[Met]]:
    """Signatures under the code of ethics; whether its page waited for an expert then is not kept: say that it did."""
    found: dict[int, list[Met]] = defaultdict(list)
    for row in EthicsSignature.objects.filter(learner__in=list(learners)):
        text = _text(texts, key, f"courses.ethicscode {row.code_id}", row.signed_at)
        found[row.learner_id].append(Met(row.signed_at, True, {key: text}))
    return found


def _text(texts: Texts, key: str, ref: str, at: dt.datetime) -> Text | None:
    """The version met; for one in another language the Indonesian text of that moment, which reviewers read."""
    known = texts.by_ref.get(ref)
    return known[1] if known and known[0] == key else texts.at(key, at)


def _record_of(row: Evidence) -> str:
    return row.source.split()[1]
