"""The competency framework: loaded whole, twice is once, and no code is ever taken away."""

from copy import deepcopy
from typing import Any

import pytest

from assessments.domain.framework import known_codes, load_framework, titles_of
from assessments.models import Criterion, Element, Framework, Unit

pytestmark = pytest.mark.django_db

DATA: dict[str, Any] = {
    "framework": {"key": "pkp", "version": "0.1", "title": "Kerangka", "mark": "O", "legal_note": "Internal."},
    "levels": [{"key": "D", "name": "Dasar"}],
    "performance_scale": [{"value": 1, "name": "Membahayakan"}],
    "rules": {"workshop_pass": 70},
    "units": [
        {
            "code": "PKP.1",
            "title": "Mendengar",
            "levels": ["D"],
            "elements": [
                {
                    "code": "PKP.1.1",
                    "title": "Hadir",
                    "criteria": [
                        {"code": "PKP.1.1.a", "text": "Menunggu.", "critical": False},
                        {"code": "PKP.1.1.b", "text": "Bertanya di tempat aman.", "critical": True},
                    ],
                },
                {"code": "PKP.1.2", "title": "Menjaga", "criteria": []},
            ],
        },
        {"code": "PKP.2", "title": "Merujuk", "elements": []},
    ],
}


def counts() -> tuple[int, ...]:
    return tuple(model.objects.count() for model in (Framework, Unit, Element, Criterion))


def test_units_elements_and_criteria_are_loaded_in_order() -> None:
    framework = load_framework(DATA)
    assert counts() == (1, 2, 2, 2)
    assert list(framework.units.values_list("code", "position")) == [("PKP.1", 1), ("PKP.2", 2)]
    assert Criterion.objects.get(code="PKP.1.1.b").is_critical
    assert (framework.rules, framework.legal_note) == ({"workshop_pass": 70}, "Internal.")


def test_loading_twice_is_loading_once() -> None:
    first = load_framework(DATA)
    assert (load_framework(DATA), counts()) == (first, (1, 2, 2, 2))


def test_a_changed_text_follows_the_file() -> None:
    load_framework(DATA)
    changed = deepcopy(DATA)
    changed["units"][0]["elements"][0]["criteria"][0]["text"] = "Menunggu tanpa memotong."
    load_framework(changed)
    assert Criterion.objects.get(code="PKP.1.1.a").text == "Menunggu tanpa memotong."


def test_a_code_that_left_the_file_stays_because_evidence_points_to_it() -> None:
    load_framework(DATA)
    load_framework({**DATA, "units": DATA["units"][:1]})
    assert "PKP.2" in known_codes()


def test_another_version_is_another_framework() -> None:
    load_framework(DATA)
    load_framework({**DATA, "framework": {**DATA["framework"], "version": "0.2"}})
    assert counts() == (2, 4, 4, 4)


def test_every_code_is_known_and_titles_are_found() -> None:
    load_framework(DATA)
    assert known_codes() == {"PKP.1", "PKP.2", "PKP.1.1", "PKP.1.2", "PKP.1.1.a", "PKP.1.1.b"}
    assert titles_of({"PKP.1", "PKP.1.2", "PKP.9"}) == {"PKP.1": "Mendengar", "PKP.1.2": "Menjaga"}
