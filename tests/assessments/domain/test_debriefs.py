"""The debrief as its page draws it."""

import pytest

from assessments.domain.debriefs import debrief_of, evidence_of, points_of
from assessments.engines.simulation import Curve
from tests.factories.scenarios import CRITICAL, FLAWLESS, make_run, take

pytestmark = pytest.mark.django_db


def test_a_flawless_run_has_nothing_to_change() -> None:
    run = make_run()
    take(run, *FLAWLESS)
    told = debrief_of(run).told
    assert (told.passed, told.to_change, told.critical, told.unvisited_endings) == (True, None, (), 2)
    assert told.done_well is not None


def test_a_never_do_is_named_and_what_helped_still_stands_first() -> None:
    run = make_run()
    take(run, *CRITICAL)
    told = debrief_of(run).told
    assert told.critical == ("Menghubungi pasangan tanpa izin penyintas",)
    assert (told.done_well.choice_id, told.to_change.choice_id, told.passed) == ("teras.2", "takut.1", False)


def test_evidence_says_what_each_choice_shows() -> None:
    run = make_run()
    take(run, *CRITICAL)
    assert [(item.code, item.result) for item in evidence_of(run)] == [("PKP.6.1", "positive"), ("PKP.2.4", "miss")]


def test_every_meter_has_a_sentence_and_a_line() -> None:
    run = make_run()
    take(run, *FLAWLESS)
    curves = debrief_of(run).curves
    assert [curve.name for curve in curves] == ["kepercayaan", "keselamatan"]
    assert all(curve.words.endswith(".") and len(curve.points.split()) == 4 for curve in curves)


def test_the_line_runs_from_edge_to_edge() -> None:
    assert points_of(Curve("aman", 0, 10, (0, 10), "")) == "10.0,86.0 310.0,10.0"
    assert points_of(Curve("aman", 0, 0, (0,), "")) == "10.0,10.0"
