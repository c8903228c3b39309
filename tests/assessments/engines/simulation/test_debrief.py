"""The debrief: praise first, one change with its repair, curves in words, evidence; never a word against the person."""

import pytest

from assessments.engines.simulation import UnknownChoice, debrief, search_states
from assessments.engines.simulation.curves import curve_words
from tests.factories.naskah import CLEAN, CODES, make_pack_scenario, make_scenario

GOOD_WAY = ("awal.1", "cerita.0", "penutup.1")
MENDED_WAY = ("awal.2", "tetangga.1", "cerita.0", "penutup.2")
BAD_WAY = ("awal.2", "tetangga.2")


def test_a_flawless_run_has_nothing_to_change() -> None:
    told = debrief(make_scenario(), GOOD_WAY, seed=1)
    assert told.to_change is None
    assert told.done_well is not None
    assert (told.done_well.chosen, told.done_well.effects) == ("“Silakan, Bu, saya dengarkan.”", "Percaya naik 2, aman naik 1.")
    assert told.passed
    assert told.notes == ("Ia datang sendiri",)
    assert told.unvisited_endings == 2


def test_going_on_is_no_step() -> None:
    assert [step.choice_id for step in debrief(make_scenario(), GOOD_WAY, seed=1).steps] == ["awal.1", "penutup.1"]


def test_a_weaker_choice_shows_the_better_one() -> None:
    told = debrief(make_scenario(), MENDED_WAY, seed=1)
    assert told.to_change is not None
    assert (told.to_change.choice_id, told.to_change.better) == ("awal.2", "“Silakan, Bu, saya dengarkan.”")
    assert (told.to_change.loss, told.to_change.repair, told.to_change.warning) == (4, "", "")
    assert [step.was_best for step in told.steps] == [False, True, True]


def test_better_means_better_among_what_could_be_seen() -> None:
    told = debrief(make_scenario(), ("awal.2", "tetangga.1", "cerita.0", "penutup.3"), seed=1)
    assert told.steps[-1].better == "“Boleh, lewat pintu samping.”"


def test_a_critical_choice_comes_first_and_speaks_of_the_choice() -> None:
    told = debrief(make_scenario(), BAD_WAY, seed=1)
    assert told.to_change is not None
    assert told.to_change.critical == "Membuka cerita kepada orang lain"
    assert told.to_change.warning == "Pilihan ini bisa membahayakan."
    assert told.critical == ("Membuka cerita kepada orang lain",)
    assert told.done_well is None
    assert not told.passed


def test_the_repair_of_a_critical_choice_is_what_mends_it_next() -> None:
    text = CLEAN.replace("  = Niatnya menolong", "  !! Memaksa\n  = Niatnya menolong")
    step = debrief(make_scenario(text), MENDED_WAY, seed=1).to_change
    assert step is not None
    assert step.repair == "“Urusan surat saja, Pak.”"


def test_evidence_is_positive_for_the_best_a_miss_for_the_critical_else_none() -> None:
    told = debrief(make_scenario(), BAD_WAY, seed=1)
    assert [(evidence.code, evidence.result) for evidence in told.evidence] == [("PKP.1.3", "none"), ("PKP.2.1", "miss")]
    assert {evidence.result for evidence in debrief(make_scenario(), GOOD_WAY, seed=1).evidence} == {"positive"}


def test_curves_hold_every_value_and_a_sentence() -> None:
    told = debrief(make_scenario(), MENDED_WAY, seed=1)
    assert [(curve.meter, curve.values) for curve in told.curves] == [("percaya", (5, 4, 4, 4, 4)), ("aman", (5, 5, 7, 7, 8))]
    assert told.curves[0].words == "Percaya turun pelan."


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ((5, 5), "Aman tetap."),
        ((5, 6, 7), "Aman naik pelan."),
        ((2, 5, 8), "Aman naik."),
        ((2, 5, 4, 8), "Aman naik, turun sekali di “B”."),
        ((2, 1, 5, 4, 8), "Aman naik, turun 2 kali, terakhir di “C”."),
        ((8, 5, 6, 2), "Aman turun, naik sekali di “B”."),
        ((5, 3, 5), "Aman sempat turun, lalu kembali seperti semula."),
        ((5, 7, 5), "Aman sempat naik, lalu kembali seperti semula."),
    ],
)
def test_a_curve_is_told_in_words(values: tuple[int, ...], words: str) -> None:
    assert curve_words("aman", values, titles="ABCD") == words


def test_a_run_that_does_not_fit_is_refused() -> None:
    with pytest.raises(UnknownChoice):
        debrief(make_scenario(), ("penutup.1",), seed=1)


@pytest.mark.parametrize("code", CODES)
def test_the_flawless_way_of_each_file_is_debriefed_without_a_change(code: str) -> None:
    scenario = make_pack_scenario(code)
    way = search_states(scenario).flawless[0]
    told = debrief(scenario, way.choices, seed=3)
    assert told.to_change is None
    assert told.passed
    assert told.ending is not None
    assert told.ending.kind == "baik"
    assert {evidence.result for evidence in told.evidence} == {"positive"}


def test_a_critical_choice_is_what_to_change_even_when_another_cost_more() -> None:
    text = CLEAN.replace("  -1 percaya\n  = Niatnya", "  -9 percaya\n  = Niatnya")
    told = debrief(make_scenario(text), BAD_WAY, seed=1)
    assert [step.loss for step in told.steps] == [12, 5]
    assert told.to_change is told.steps[1]
