"""Requirement trees and facts for tests."""

import datetime as dt

from courses.engines.requirements import (
    Achievement,
    AllOf,
    CourseDone,
    EthicsSigned,
    Facts,
    NOf,
    ScenarioPassed,
    WorkshopPerformed,
)

NOW = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
COURSES = ("mengenali", "risiko", "komunikasi", "krisis", "stres")
SCENARIOS = ("SIM-A", "SIM-B", "SIM-C", "SIM-D", "SIM-E", "SIM-F")


def make_achievement(days_ago: int = 1, **fields: object) -> Achievement:
    """Something that happened some days ago."""
    return Achievement(**{"at": NOW - dt.timedelta(days=days_ago), **fields})


def make_programme_tree() -> AllOf:
    """“Pendamping keluarga: dasar”: five courses, two of six scenarios, a workshop, the signed ethics."""
    courses = tuple(CourseDone(key, f"Kursus {key}") for key in COURSES)
    scenarios = NOf(2, tuple(ScenarioPassed(key, key) for key in SCENARIOS), "Simulasi")
    return AllOf((*courses, scenarios, WorkshopPerformed(), EthicsSigned("1")), "Pendamping keluarga: dasar")


def make_facts(**fields: object) -> Facts:
    """Everything the programme asks for."""
    done = (make_achievement(),)
    whole = {
        "courses": dict.fromkeys(COURSES, done),
        "scenarios": {"SIM-A": done, "SIM-C": done},
        "workshops": {"malam-hujan": done},
        "ethics": (make_achievement(version="1"),),
    }
    return Facts(**{**whole, **fields})
