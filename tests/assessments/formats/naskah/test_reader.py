"""Reading: what a good text becomes, what pasted text becomes, and what a draft becomes."""

import unicodedata

import pytest

from assessments.engines.simulation import Condition, Effect, Fact, MeterIs, Review, Visited
from assessments.formats.naskah import read_naskah
from tests.factories.naskah import CLEAN, CODES, PACK, make_scenario


def test_the_header_is_read() -> None:
    scenario = make_scenario()
    assert (scenario.title, scenario.code, scenario.level, scenario.minutes) == ("Pintu yang terbuka", "SIM-X", "dasar", 10)
    assert scenario.cast == ("Bu Sari", "Pak RT")
    assert [(meter.name, meter.start, meter.low, meter.high) for meter in scenario.meters] == [
        ("percaya", 5, 0, 10),
        ("aman", 5, 0, 10),
    ]
    assert scenario.pass_rule == Condition(((MeterIs("aman", ">=", 6),),))


def test_marks_stand_in_comments() -> None:
    scenario = make_scenario()
    assert scenario.reviews == (Review("legal", "batas peran"),)
    assert scenario.facts == (Fact("batas peran relawan", "O, domain 1.7"),)


def test_commas_and_semicolons_inside_brackets_do_not_split_marks() -> None:
    text = CLEAN.replace("legal (batas peran)", "clinical (leher, UGD), hukum (batas)").replace(
        "[O, domain 1.7]", "[G; S, Glass]; lain [O]"
    )
    scenario = make_scenario(text)
    assert scenario.reviews == (Review("clinical", "leher, UGD"), Review("legal", "batas"))
    assert scenario.facts == (Fact("batas peran relawan", "G; S, Glass"), Fact("lain", "O"))


def test_a_scene_is_read_with_its_choices() -> None:
    node = make_scenario().nodes[0]
    assert (node.key, node.title, node.scene) == ("awal", "Di meja layanan", "Kantor kelurahan, pukul 09.20.")
    assert [(line.speaker, line.text) for line in node.body] == [("Bu Sari", "Boleh saya duduk?")]
    choice = node.choices[0]
    assert (choice.id, choice.target, choice.codes, choice.notes) == ("awal.1", "cerita", ("PKP.1.2",), ("Ia datang sendiri",))
    assert choice.effects == (Effect("percaya", 2), Effect("aman", 1))


def test_speech_is_the_cast_only_and_the_longest_name_wins() -> None:
    text = CLEAN.replace("tokoh: Bu Sari,", "tokoh: Bu Sari, Bu,").replace("Ia menghela", "Bu: Ya.\nia berkata: Ia menghela")
    cerita = make_scenario(text).index["cerita"]
    assert [(line.speaker, line.text) for line in cerita.body] == [
        ("Bu", "Ya."),
        ("", "ia berkata: Ia menghela napas panjang."),
    ]


def test_and_binds_tighter_than_or() -> None:
    text = CLEAN.replace("? sudah(tetangga)", "? sudah(tetangga) dan percaya > 2 atau bukan sudah(cerita)")
    assert make_scenario(text).index["penutup"].choices[1].condition == Condition(
        ((Visited("tetangga"), MeterIs("percaya", ">", 2)), (Visited("cerita", negated=True),))
    )


def test_a_backslash_makes_a_line_narration() -> None:
    text = CLEAN.replace("Ia menghela", "\\* Ia menghela")
    assert make_scenario(text).index["cerita"].body[0].text == "* Ia menghela napas panjang."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n", "\r\n"),
        ("\n", "\r"),
        ("\n", "  \n"),
        ("\n", "\u2028"),
        ("  +2 percaya", "\t+2 percaya"),
        ("  +2 percaya", "\u00a0+2 percaya"),
        ("-1 percaya", "\u22121 percaya"),
        (", -1", ", \u20131"),
        (" -> ", " → "),
        (">= 6", "≥ 6"),
        ("judul: ", "\ufeffjudul: "),
        ("Bu Sari: Boleh", "Bu\u00a0Sari: Boleh"),
        ("Silakan", "Sila\u200bkan"),
        ("// tinjau: legal", "//Tinjau: Legal"),
    ],
)
def test_what_word_and_whatsapp_change_is_read_alike(old: str, new: str) -> None:
    reading = read_naskah(CLEAN.replace(old, new))
    assert reading.faults == ()
    assert reading.scenario == make_scenario()


def test_decomposed_letters_are_composed() -> None:
    text = CLEAN.replace("Silakan", "Silakán")
    assert read_naskah(unicodedata.normalize("NFD", text)).scenario == make_scenario(text)


@pytest.mark.parametrize("bullet", "•–●▪")
def test_pasted_bullets_are_choices_with_advice(bullet: str) -> None:
    reading = read_naskah(CLEAN.replace("* “", f"  {bullet} “"))
    assert reading.scenario == make_scenario()
    assert {(fault.level, fault.code) for fault in reading.faults} == {("saran", "tanda_tempel"), ("saran", "menjorok")}


def test_titles_and_ways_alone_can_be_looked_at_but_not_published() -> None:
    reading = read_naskah("== a | Mulai\n* Dengarkan -> b\n* Pulang -> b\n== b | Selesai\nakhir: cukup | Selesai")
    assert reading.scenario is not None
    assert [choice.target for choice in reading.scenario.choices] == ["b", "b"]
    assert not reading.is_publishable
    assert {fault.code for fault in reading.faults} == {
        "kepala_kurang",
        "tanpa_akibat",
        "tanpa_umpan",
        "tanpa_kode",
        "tanpa_pantulan",
    }
    assert not any(fault.blocks_reading for fault in reading.faults)


@pytest.mark.parametrize("text", ["", "   \n\n", "judul: Sari", "// hanya catatan", "* pilihan -> a"])
def test_without_a_scene_there_is_nothing_to_look_at(text: str) -> None:
    reading = read_naskah(text)
    assert reading.scenario is None
    assert [fault.blocks_reading for fault in reading.faults] == [True]


@pytest.mark.parametrize("code", CODES)
def test_the_six_files_are_read_without_findings(code: str) -> None:
    reading = read_naskah((PACK / f"{code}.naskah").read_text(encoding="utf-8"))
    assert reading.faults == ()
    assert reading.scenario is not None
    assert reading.scenario.code == code
    assert reading.scenario.reviews
    assert len(reading.scenario.facts) >= 4
