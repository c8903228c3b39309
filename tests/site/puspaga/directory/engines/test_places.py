"""Words that would give a shelter away, and words that do not."""

import pytest

from puspaga.directory.engines.places import names_a_place

TELLING = [
    "Jl. Milono 12", "jln Mulawarman", "Jalan Soekarno Hatta", "di jalan 17 Agustus", "Gang Buntu", "Gg. 3", "RT 05 RW 02",
    "rt.05", "Blok C2", "Perumahan Bumi Rengganis", "Belakang SMPN 1", "di samping Masjid Raya", "dekat Pasar Baru",
]  # fmt: skip
SILENT = [
    "Tempat ini hanya dibuka lewat petugas UPTD PPA.", "Petugas menjelaskan siapa yang boleh ikut.", "Hubungi nomor 129.",
    "Anda memilih jalan sendiri.", "Kota Balikpapan", "Lamanya 14 hari.", "Petugas ada di dekat Anda.", "",
]  # fmt: skip


@pytest.mark.parametrize("text", TELLING)
def test_a_street_or_landmark_is_seen(text: str) -> None:
    assert names_a_place(text)


@pytest.mark.parametrize("text", SILENT)
def test_ordinary_words_pass(text: str) -> None:
    assert not names_a_place(text)
