"""When a stage begins is read as people write it, or it is said that it was not."""

import pytest

from courses.formats.workshop_text import read_workshop


def stage(line: str) -> tuple[str, int | None, list[str]]:
    reading = read_workshop(f"Judul\n\n{line}\nHujan.\nPertanyaan\n- Apa?")
    [found] = reading.stages
    return found.title, found.minute, [one.sentence for one in reading.messages if one.line]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Tahap 1: menit 20", ""),
        ("*Tahap 1: menit 20*", ""),
        ("Tahap 1 (menit 20)", ""),
        ("Tahap 1, menit ke-20", ""),
        ("Tahap 1 – menit 20 – Di pasar", "Di pasar"),
        ("Tahap 1: menit 20: Di pasar", "Di pasar"),
        ("Tahap 1: menit 20–28", ""),
        ("Tahap 1: Di pasar (menit 20)", "Di pasar"),
        ("Tahap 1: Di pasar, menit 20", "Di pasar"),
        ("Tahap 1 (menit 20): Di pasar", "Di pasar"),
    ],
)
def test_the_minute_of_a_stage_is_read(line: str, title: str) -> None:
    assert stage(line) == (title, 20, [])


@pytest.mark.parametrize("title", ["dua puluh menit", "20 menit", "menit kedua puluh"])
def test_a_minute_that_was_not_read_is_named(title: str) -> None:
    said = "Menit tahap 1 tidak terbaca. Tulis “Tahap 1 (menit 20)”, lalu judulnya."
    assert stage(f"Tahap 1: {title}") == (title, None, [said])


def test_a_title_without_a_minute_is_no_matter() -> None:
    assert stage("Tahap 1: Di pasar") == ("Di pasar", None, [])


def test_an_entry_of_a_list_named_like_its_section_keeps_its_word() -> None:
    reading = read_workshop("Judul\n\nPersiapan\n- Ruang: satu\n- Bahan: kartu")
    assert reading.preparation == ("Ruang: satu", "Bahan: kartu")
