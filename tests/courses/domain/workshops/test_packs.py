"""The packs of a pasted workshop: no four words of the facilitator's in a row reach a participant."""

from typing import Any

import pytest

from courses.domain.workshops.packs import facilitator_pack, participant_pack
from courses.formats.workshop_text import WorkshopReading, read_workshop
from tests.courses.formats.workshop_text.whatsapp import (
    of_the_facilitator,
    of_the_participants,
    pasted,
    runs_of_words,
    workshop_of,
)

FIRST = "yang-tidak-ditanyakan"
WORKSHOPS = [FIRST, "malam-hujan", "surat-di-meja-lurah"]
ANSWERS = ["*Jawaban*\n", "J: ", "A: ", "Kunci: ", "Jangan dibacakan: ", "*Poin untuk pelatih*\n"]
TIPS = ["*Tips*\n", "NB: ", "Probing: ", "Dorong peserta: ", "Bila peserta bingung: ", "Diskusi: ", "Arahkan: ", "Catatan: "]
CLOSINGS = ["*Panduan penutup*", "Penutup", "*Debrief dan penutup*", "*Catatan penutup*", "Terima kasih 🙏", "Hal yang dibahas"]


def texts_in(value: Any) -> list[str]:
    """Every text of a pack."""
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts_in(part)]
    if isinstance(value, list):
        return [text for part in value for text in texts_in(part)]
    return [value] if isinstance(value, str) else []


def leaks(reading: WorkshopReading, data: dict[str, Any]) -> set[str]:
    """Runs of four words that are the facilitator's alone and stand in the participants' pack."""
    secret, open_to_all, shown = (
        {run for text in texts for run in runs_of_words(text)}
        for texts in (of_the_facilitator(data), of_the_participants(data), texts_in(participant_pack(reading)))
    )
    return {" ".join(run) for run in (secret - open_to_all) & shown}


@pytest.mark.parametrize("slug", WORKSHOPS)
@pytest.mark.parametrize("closing", CLOSINGS)
def test_a_paste_from_whatsapp_keeps_every_run_of_words_of_the_facilitator(slug: str, closing: str) -> None:
    data = workshop_of(slug)
    assert leaks(read_workshop(pasted(data, closing=closing)), data) == set()


@pytest.mark.parametrize("slug", WORKSHOPS)
@pytest.mark.parametrize("stars", ["*", ""])
@pytest.mark.parametrize("line", ["\n", "\n\n", "\n[12/11/26, 20.14] Bu Ani: "], ids=["lines", "paragraphs", "chat"])
def test_so_it_does_without_stars_in_paragraphs_and_from_a_chat(slug: str, stars: str, line: str) -> None:
    data = workshop_of(slug)
    reading = read_workshop(pasted(data).replace("*", stars).replace("\n", line))
    assert leaks(reading, data) == set()
    assert [row.criterion for row in reading.rubric] == [row["criterion"] for row in data["rubric"]]
    assert [role.name for role in reading.roles] == [row["name"] for row in data["roles"]]


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("tip", TIPS)
def test_so_it_does_whatever_word_stands_before_answers_and_tips(answer: str, tip: str) -> None:
    data = workshop_of(FIRST)
    assert leaks(read_workshop(pasted(data, answer=answer, tip=tip)), data) == set()


@pytest.mark.parametrize("tip", TIPS)
def test_so_it_does_where_tips_alone_follow_the_questions(tip: str) -> None:
    data = workshop_of(FIRST)
    for row in data["injects"]:
        row["model_answer"] = ""
    text = pasted(data, answer="", tip=tip)
    assert leaks(read_workshop(text), data) == set()


@pytest.mark.parametrize("slug", WORKSHOPS)
def test_the_paste_is_read_whole(slug: str) -> None:
    data = workshop_of(slug)
    reading = read_workshop(pasted(data))
    pack = participant_pack(reading)
    assert [(row.criterion, row.critical) for row in reading.rubric] == [
        (row["criterion"], row["critical"]) for row in data["rubric"]
    ]
    assert pack["roles"] == [row["name"] for row in data["roles"]]
    assert [stage["minute"] for stage in pack["stages"]] == [row["minute"] for row in data["injects"]]
    assert [stage["questions"] for stage in pack["stages"]] == [row["questions"] for row in data["injects"]]
    assert [one["title"] for one in pack["handouts"]] == [
        one["title"] for one in data["handouts"] if one["audience"] == "peserta"
    ]
    assert reading.messages == ()


@pytest.mark.parametrize("slug", WORKSHOPS)
def test_what_participants_do_not_get_the_facilitator_has(slug: str) -> None:
    data = workshop_of(slug)
    held = " ".join(" ".join(texts_in(facilitator_pack(read_workshop(pasted(data))))).replace("*", "").split())
    wanted = [row[name] for row in data["injects"] for name in ("model_answer", "facilitator_tip")]
    wanted += [*data["debrief"], *data["preparation"], *(row["card"] for row in data["roles"])]
    assert [text for text in wanted if " ".join(text.replace("*", "").split()) not in held] == []


def test_a_leak_would_be_seen() -> None:
    data = workshop_of(FIRST)
    text = pasted(data).replace("*Tahap K1: menit 20*\n", f"*Tahap K1: menit 20*\n{data['injects'][0]['facilitator_tip']}\n")
    assert "menghubungi koordinator sejak kartu" in " ".join(leaks(read_workshop(text), data))
