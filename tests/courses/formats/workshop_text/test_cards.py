"""A role card begins at a name: in bold, known, or announced. A sentence with a colon stays in its card."""

import pytest

from courses.formats.workshop_text import Role, WorkshopReading, for_participants, read_workshop


def read(roles: str) -> WorkshopReading:
    return read_workshop(f"Judul\n\nPeran\n{roles}\n\nTahap 1\nHujan.\nPertanyaan\n- Apa?")


OWN = [
    "Anda memegang batas: tidak ada relawan yang mengantar sendirian.",
    "Tidak ada yang mengantar: tunggu petugas.",
    "Batas Anda: tidak mengantar.",
    "- Bicara pelan: satu kalimat sekali.",
    "1. Bicara pelan: satu kalimat sekali.",
    "Saat ragu: telepon posko.",
    "Koordinator yang menelepon malam ini bertanya: siapa di sana?",
    "2. Tanya dahulu",
    "- Koordinator",
]


@pytest.mark.parametrize("start", ["*Kader*\nAnda kader.", "Kader: Anda kader.", "1. Kader: Anda kader."])
@pytest.mark.parametrize("line", OWN)
def test_a_line_of_a_card_stays_in_it(start: str, line: str) -> None:
    reading = read(f"{start}\n{line}\nLalu diam.")
    assert reading.roles == (Role("Kader", f"Anda kader.\n{line}\nLalu diam."),)
    assert "kartu" not in repr(for_participants(reading).roles).replace("card", "")
    assert line not in repr(for_participants(reading))


@pytest.mark.parametrize(
    "roles",
    [
        "*Kader*\nAnda.\n\n*Mertua Bu Tati*\nAnda diam.",
        "Kader: Anda.\n\n*Mertua Bu Tati:* Anda diam.",
        "Kader: Anda.\n\nMertua Bu Tati: Anda diam.",
        "1. Kader: Anda.\n\n2. Mertua Bu Tati: Anda diam.",
        "1. Kader\nAnda.\n\n2. Mertua Bu Tati\nAnda diam.",
        "Kader\nAnda.\n\nMertua Bu Tati\nAnda diam.",
        "Kader\n\nAnda.\n\nMertua Bu Tati\n\nAnda diam.",
        "- Kader: Anda.\n\n- Mertua Bu Tati: Anda diam.",
    ],
)
def test_a_name_begins_a_card(roles: str) -> None:
    assert read(roles).roles == (Role("Kader", "Anda."), Role("Mertua Bu Tati", "Anda diam."))


@pytest.mark.parametrize("announced", ["Peran: Kader, Juragan, Koordinator", "Peran\nPeran hari ini dimainkan Kader, Juragan"])
def test_a_name_that_was_announced_begins_one(announced: str) -> None:
    reading = read_workshop(f"Judul\n\n{announced}\nKader: Anda.\nJuragan: Anda kaya.")
    assert [role.name for role in reading.roles][-2:] == ["Kader", "Juragan"]


def test_what_may_be_another_name_stays_and_is_named() -> None:
    reading = read("Kader: Anda.\nJuragan: Anda kaya.")
    assert reading.roles == (Role("Kader", "Anda.\nJuragan: Anda kaya."),)
    assert [(one.line, one.sentence) for one in reading.messages if one.line] == [
        (5, "“Juragan: …” tetap di kartu peran di atasnya. Bila ini peran lain, tebalkan namanya: *Juragan*.")
    ]


def test_a_single_role_may_have_a_comma_in_its_name() -> None:
    reading = read_workshop("Judul\n\nPeran: Ibu Tati, kader posyandu\nAnda takut.")
    assert reading.roles == (Role("Ibu Tati, kader posyandu", "Anda takut."),)
