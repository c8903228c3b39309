"""One planted fault per rule: the expected line, code and sentence; the clean text is the good twin of every one."""

import re
from pathlib import Path

import pytest

from assessments.formats.naskah import lint_naskah
from tests.assessments.formats.naskah.planted import PLANTED, Plant
from tests.factories.naskah import CLEAN

ROOT = Path(__file__).resolve().parents[4]
SERVICES = {"sapa-129": "SAPA 129", "uptd-ppa-balikpapan": "UPTD PPA"}
FRAMEWORK = ("PKP.1", "PKP.1.2", "PKP.1.3", "PKP.2", "PKP.2.1", "PKP.3", "PKP.3.1")
# Planted in test_checks: they need a larger scenario than the clean text.
ELSEWHERE = {"bias_urutan", "bias_panjang", "bias_pendek", "terlalu_besar"}


def test_the_good_twin_has_no_finding() -> None:
    reading = lint_naskah(CLEAN, services=SERVICES, codes=FRAMEWORK, deep=True)
    assert reading.faults == ()
    assert reading.is_publishable


@pytest.mark.parametrize("plant", PLANTED, ids=lambda plant: f"{plant.code}:{plant.line}")
def test_a_planted_fault_is_found_on_its_line_with_its_sentence(plant: Plant) -> None:
    text = plant.text()
    assert text != CLEAN
    reading = lint_naskah(text, services=SERVICES, codes=FRAMEWORK, deep=True)
    assert (plant.line, plant.level, plant.sentence) in [
        (fault.line, fault.level, fault.sentence) for fault in reading.faults if fault.code == plant.code
    ]
    assert reading.is_publishable is not any(fault.level == "galat" for fault in reading.faults)


def test_every_rule_is_planted() -> None:
    written = re.compile(r'\b(?:galat|saran)\(\s*[^"()]+(?:\([^()]*\))?[^"()]*,\s*"(\w+)"')
    sources = [*(ROOT / "assessments/engines/simulation").glob("*.py"), *(ROOT / "assessments/formats/naskah").glob("*.py")]
    codes = {code for path in sources for code in written.findall(path.read_text(encoding="utf-8"))}
    assert len(codes) > 55
    assert codes - {plant.code for plant in PLANTED} == ELSEWHERE


def test_sentences_are_plain_and_blame_nobody() -> None:
    for plant in PLANTED:
        assert len(plant.sentence.split()) <= 25, plant.sentence
        assert "!" not in plant.sentence.replace("!!", ""), plant.sentence
        assert not re.search(r"\bsalah\b", plant.sentence, re.I), plant.sentence
