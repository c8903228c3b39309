"""The figures of the six files, counted once by another program, come out of ours."""

import json
from pathlib import Path
from typing import Any

import pytest

from assessments.engines.simulation import (
    SearchReport,
    bias_as_seen,
    bias_as_written,
    check_graph,
    check_states,
    search_states,
)
from assessments.formats.naskah import counts, lint_naskah, report_lines
from assessments.formats.naskah.__main__ import main
from tests.factories.naskah import CLEAN, CODES, PACK, make_pack_scenario

FIGURES: dict[str, dict[str, Any]] = json.loads((Path(__file__).parent / "figures.json").read_text(encoding="utf-8"))
SMALL = ("SIM-D", "SIM-E", "SIM-F")


def test_all_six_have_figures() -> None:
    assert tuple(FIGURES) == CODES


@pytest.mark.parametrize("code", CODES)
def test_sizes_and_critical_choices(code: str) -> None:
    scenario, figures = make_pack_scenario(code), FIGURES[code]
    assert counts(scenario) == figures["counts"]
    assert [[choice.id, choice.target] for choice in scenario.choices if choice.is_critical] == figures["critical"]


@pytest.mark.parametrize("code", CODES)
def test_the_quick_search_gives_ways_and_lengths(code: str) -> None:
    scenario, figures = make_pack_scenario(code), FIGURES[code]
    report = search_states(scenario)
    assert (report.paths, report.shortest, report.longest) == (figures["paths"], figures["shortest"], figures["longest"])
    assert {ending.key: ending.kind for ending in report.endings if ending.states} == {
        key: ending["kind"] for key, ending in figures["endings"].items()
    }
    assert all(bool(ending.passing) == bool(figures["endings"][ending.key]["passing"]) for ending in report.endings)
    assert all(bool(ending.critical) == bool(figures["endings"][ending.key]["critical"]) for ending in report.endings)
    _assert_flawless(report, figures["flawless"])


def _assert_flawless(report: SearchReport, expected: dict[str, Any]) -> None:
    assert len(report.flawless) == expected["ways"]
    way = report.flawless[0]
    assert (len(way.choices), way.ending, dict(way.meters)) == (expected["decisions"], expected["ending"], expected["meters"])


@pytest.mark.parametrize("code", CODES)
def test_bias(code: str) -> None:
    scenario, expected = make_pack_scenario(code), FIGURES[code]["bias"]
    written, seen = bias_as_written(scenario), bias_as_seen(scenario, search_states(scenario).visible)
    assert (written.first.count, written.first.percent, written.longest.count, written.longest.percent, written.ties) == (
        expected["first"],
        expected["first_percent"],
        expected["longest"],
        expected["longest_percent"],
        expected["ties"],
    )
    assert (seen.first.percent, seen.longest.percent, seen.ties) == (
        expected["first_seen_percent"],
        expected["longest_seen_percent"],
        expected["ties_seen"],
    )


@pytest.mark.parametrize("code", SMALL)
def test_the_full_search_counts_every_state(code: str) -> None:
    figures = FIGURES[code]
    report = search_states(make_pack_scenario(code), full=True)
    assert report.states == figures["states"]
    assert report.passing == figures["passing"]
    assert report.meeting_rule - report.passing == figures["passing_by_meters_only"]
    for ending in report.endings:
        expected = figures["endings"][ending.key]
        assert (ending.states, ending.meters, ending.critical, ending.passing) == (
            expected["states"],
            expected["meters"],
            expected["critical"],
            expected["passing"],
        )


@pytest.mark.parametrize("code", CODES)
def test_the_six_files_pass_every_check(code: str) -> None:
    scenario = make_pack_scenario(code)
    assert check_graph(scenario) == []
    assert check_states(scenario) == []


def test_the_report_holds_the_lines_people_compare() -> None:
    lines = list(report_lines(make_pack_scenario("SIM-E")))
    published = (PACK / "REPORT.txt").read_text(encoding="utf-8")
    start = published.index("=== SIM-E")
    section = published[start : published.index("=== SIM-F")]
    assert lines[1] in section
    assert lines[2] in section
    assert len([line for line in lines if line.startswith("  akhir ")]) == 8


def test_the_module_prints_findings_and_says_whether_all_is_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = tmp_path / "baik.naskah", tmp_path / "kurang.naskah"
    good.write_text(CLEAN, encoding="utf-8")
    bad.write_text(CLEAN.replace("-> penutup", "-> penutop"), encoding="utf-8")
    assert main([str(good)]) == 0
    assert "HASIL LULUS" in capsys.readouterr().out
    assert main([str(good), str(bad)]) == 1
    assert "baris 41: galat tujuan: Adegan “penutop” belum ada." in capsys.readouterr().out


def test_a_file_that_is_no_scenario_is_reported() -> None:
    assert lint_naskah("halo", deep=True).scenario is None
