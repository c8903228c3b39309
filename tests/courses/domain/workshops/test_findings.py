"""What the reader could not decide stands in the way of publishing, with its line and its button."""

import pytest

from courses.domain.workshops.drafts import WorkshopDraft
from courses.domain.workshops.findings import WorkshopFinding, findings_of_workshop

pytestmark = pytest.mark.django_db
TEXT = "Cerita\nHujan.\n\nPertanyaan\n- Apa?\n{}\n\nRubrik\nBertanya (kritis)\nMendengar\n{}"


def findings(question: str = "", criterion: str = "") -> list[WorkshopFinding]:
    draft = WorkshopDraft("Judul", TEXT.format(question, criterion), content_note="Ringan.", is_fictional=True)
    return [one for one in findings_of_workshop(draft) if one.line]


def test_a_word_nobody_knows_between_the_questions_blocks_and_can_be_given_back() -> None:
    [found] = findings("Arahkan: ke polisi")
    assert (found.line, found.blocks_publishing, found.is_held) == (6, True, True)


def test_a_line_known_to_be_the_facilitators_blocks_nothing() -> None:
    [found] = findings("NB: polisi dahulu")
    assert (found.line, found.blocks_publishing, found.is_held) == (6, False, True)


def test_a_mark_left_in_a_criterion_blocks() -> None:
    [found] = findings(criterion="Bertanya (kritis) lalu diam")
    assert (found.line, found.blocks_publishing, found.is_held) == (11, True, False)


def test_a_title_that_cuts_the_rubric_short_blocks() -> None:
    [found] = findings(criterion="\n*Hal lain*\n- Apa?")
    assert (found.line, found.blocks_publishing) == (12, True)
