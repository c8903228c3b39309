"""What is written reads back to the same: the pack's workshops, and any workshop at all."""

import dataclasses
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from courses.formats.workshop_text import (
    AgendaItem,
    Audience,
    Handout,
    Role,
    RubricRow,
    Stage,
    WorkshopReading,
    read_workshop,
    reading_from_pack,
    write_workshop,
)

PACK = sorted((Path(__file__).resolve().parents[4] / "courses" / "starter" / "pack" / "workshops").glob("*.yaml"))
TRICKY = [
    "Jawaban:",
    "Jawaban: rahasia",
    "Tahap 1",
    "Tahap 2: lagi",
    "# Cerita",
    "*Panduan*",
    "\\garis miring",
    "- satu",
    "1. dua",
    "Tips",
    "[12/11/26, 20.14] Budi: hai",
    "12/11/26 20.14 - Budi: hai",
    "Pertanyan:",
    "PANDAUN",
    "Peran: Lurah",
    "Kartu 1: ______ Alasan: ____",
    "**Bagian 1. Pilah dulu.** Tulis.",
    "Tujuan: membuat surat",
    "Judul: palsu",
    "Menit: 9",
    "Selebaran",
    "Kriteria: x | kritis",
    "#judul",
]
SENTENCES = st.sampled_from(
    ["Ibu Tati jarang hadir.", "Apa yang Anda tanyakan?", "“Aman bicara?”", "Tulis menitnya: ______", "Dua anak."]
)
NAMES = st.sampled_from(
    ["Lurah", "Relawan A (pemegang telepon)", "Pencatat waktu", "Pembukaan", "Naskah (untuk fasilitator)", "Pengamat"]
)
LINES = SENTENCES | st.sampled_from(TRICKY)
TEXTS = st.lists(st.lists(LINES, min_size=1, max_size=3).map("\n".join), max_size=3).map("\n\n".join)
LISTS = st.lists(SENTENCES, max_size=3).map(tuple)
READINGS = st.builds(
    WorkshopReading,
    title=NAMES,
    minutes=st.none() | st.integers(1, 999),
    level=st.sampled_from(["", "dasar", "madya"]),
    seats=st.none() | st.integers(1, 99),
    competencies=st.sampled_from([(), ("PKP.1.2", "PKP.3.1.a")]),
    story=TEXTS,
    content_note=TEXTS,
    goals=LISTS,
    agenda=st.lists(st.builds(AgendaItem, NAMES, st.integers(1, 99), SENTENCES | st.just("")), max_size=3).map(tuple),
    preparation=LISTS,
    roles=st.lists(st.builds(Role, NAMES, TEXTS), max_size=3).map(tuple),
    stages=st.lists(
        st.builds(
            Stage,
            key=st.sampled_from(["1", "K2", "III"]),
            # A stage that names the facilitator is never read as one.
            title=st.just("") | NAMES.filter(lambda name: "fasilitator" not in name),
            minute=st.none() | st.integers(0, 99),
            text=TEXTS,
            questions=LISTS,
            answer=TEXTS,
            tips=TEXTS,
        ),
        max_size=3,
    ).map(tuple),
    handouts=st.lists(st.builds(Handout, NAMES, TEXTS, st.sampled_from(Audience)), max_size=3).map(tuple),
    rubric=st.lists(
        st.builds(RubricRow, SENTENCES, st.sampled_from(["", "PKP.3.1"]), st.booleans(), st.integers(0, 99), LISTS), max_size=3
    ).map(tuple),
    debrief=LISTS,
    safety=TEXTS,
    declaration=TEXTS,
    guide=TEXTS,
)


@pytest.mark.parametrize("path", PACK, ids=lambda path: path.stem)
def test_a_workshop_of_the_pack_reads_back_to_itself_without_a_message(path: Path) -> None:
    reading = reading_from_pack(yaml.safe_load(path.read_text()))
    assert len(reading.stages) >= 4
    assert read_workshop(write_workshop(reading)) == reading


def test_there_are_three_of_them() -> None:
    assert len(PACK) == 3


@settings(max_examples=150, deadline=None)
@given(reading=READINGS)
def test_any_workshop_reads_back_to_itself(reading: WorkshopReading) -> None:
    again = read_workshop(write_workshop(reading))
    assert dataclasses.replace(again, messages=()) == reading


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=400) | st.lists(LINES | st.text(max_size=30), max_size=25).map("\n".join))
def test_any_text_is_read_without_an_error_and_settles(text: str) -> None:
    once = dataclasses.replace(read_workshop(text), messages=())
    again = dataclasses.replace(read_workshop(write_workshop(once)), messages=())
    assert read_workshop(write_workshop(again)).stages == again.stages
    assert all(message.line >= 0 and message.sentence.endswith(("?", ".")) for message in read_workshop(text).messages)
