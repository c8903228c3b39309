"""Publishing a simulation: proved, compiled, appended; or refused with the line."""

import uuid

import pytest

from assessments.domain.naskah import check_text, prove_text, sentences_of
from assessments.domain.scenarios import (
    faults_of_text,
    newest_scenario_version,
    publish_scenario,
    scenario_of,
    withdraw_scenario,
)
from assessments.engines import simulation
from assessments.engines.simulation.faults import galat, saran
from assessments.errors import ScenarioHasFaults
from assessments.models import Scenario, ScenarioVersion
from tests.factories.accounts import NOON, make_user
from tests.factories.scenarios import SAMPLE, make_codes, make_scenario

pytestmark = pytest.mark.django_db


def test_publishing_compiles_the_text() -> None:
    version = make_scenario()
    assert (version.scenario.code, version.number, version.title) == ("SIM-CONTOH", 1, "Contoh: di teras posyandu")
    assert version.content_note.startswith("Memuat cerita")
    assert len(simulation.scenario_from_json(version.compiled).nodes) == 7


def test_the_same_text_twice_is_one_version() -> None:
    key = uuid.uuid4()
    assert make_scenario(key=key).pk == make_scenario(key=key).pk


def test_a_changed_text_is_a_second_version_and_the_first_stays() -> None:
    key = uuid.uuid4()
    first = make_scenario(key=key)
    second = make_scenario(SAMPLE.replace("Satu kalimat", "Kalimat pendek"), key=key)
    assert (first.number, second.number) == (1, 2)
    assert "Satu kalimat" in ScenarioVersion.objects.get(pk=first.pk).text


def test_who_published_is_kept() -> None:
    editor = make_user()
    assert make_scenario(actor=editor).published_by == editor


def test_a_broken_target_is_refused_with_its_line() -> None:
    make_codes(SAMPLE)
    text = SAMPLE.replace("-> akhir_sepi", "-> akhir_sepu", 1)
    line = next(number for number, words in enumerate(text.split("\n"), start=1) if "akhir_sepu" in words)
    with pytest.raises(ScenarioHasFaults) as refused:
        publish_scenario(key=uuid.uuid4(), code="", text=text, actor=None, at=NOON)
    assert any(fault.startswith(f"Baris {line}: ") for fault in refused.value.faults)
    assert Scenario.objects.count() == 0


def test_what_only_the_search_can_see_is_refused_too() -> None:
    make_codes(SAMPLE)
    text = SAMPLE.replace("? keselamatan <= 5", "? keselamatan <= 1")
    assert check_text(text).errors == ()
    assert prove_text(text).errors != ()
    assert faults_of_text(text) != []


def test_a_text_without_a_scene_is_refused() -> None:
    assert faults_of_text("Baru judul saja") != []


def test_a_code_belongs_to_one_simulation() -> None:
    make_scenario()
    assert faults_of_text(SAMPLE, key=uuid.uuid4()) == ["Baris 2: kode “SIM-CONTOH” sudah dipakai simulasi lain."]


def test_the_simulation_itself_may_keep_its_code() -> None:
    assert faults_of_text(SAMPLE, key=make_scenario().scenario.key) == []


def test_a_translation_tells_the_same_story() -> None:
    key = make_scenario().scenario.key
    words = SAMPLE.replace("Saya ndak mau pulang dulu, Bu.", "I will not go home yet.")
    assert faults_of_text(words, key=key, language="en") == []
    other = words.replace("+2 kepercayaan, +1 keselamatan", "+1 kepercayaan, +1 keselamatan")
    assert [fault for fault in faults_of_text(other, key=key, language="en") if "“menutup”" in fault] != []


def test_a_translation_is_found_and_its_absence_falls_back() -> None:
    key = make_scenario().scenario.key
    assert newest_scenario_version(key, language="en").language == "id"
    make_scenario(SAMPLE.replace("Saya ndak mau pulang dulu, Bu.", "I will not go home yet."), key=key, language="en")
    assert newest_scenario_version(key, language="en").language == "en"
    assert Scenario.objects.get(key=key).title == "Contoh: di teras posyandu"


def test_the_newest_version_is_offered_until_the_simulation_is_withdrawn() -> None:
    version = make_scenario()
    assert newest_scenario_version(version.scenario.key) == version
    assert withdraw_scenario(version.scenario.key) == 1
    assert newest_scenario_version(version.scenario.key) is None
    assert withdraw_scenario(version.scenario.key) == 0


def test_a_compiled_scenario_equals_its_text() -> None:
    version = make_scenario()
    assert simulation.content_hash(scenario_of(version)) == version.content_hash


def test_what_repeats_itself_is_one_sentence_behind_what_stands_alone() -> None:
    repeated = [galat(line, "tanpa_kode", "Pilihan ini belum punya kode.") for line in range(1, 11)]
    told = sentences_of([*repeated, galat(68, "tujuan", "Adegan “pasar” buntu."), saran(2, "judul", "Judulnya pendek.")])
    assert told == [
        "Baris 68: Adegan “pasar” buntu.",
        "Baris 1, 2, 3, 4, 5, 6, 7, 8 dan 2 baris lain: Pilihan ini belum punya kode.",
        "Baris 2: Judulnya pendek.",
    ]
