"""Publishing a simulation: the text is proved, compiled and kept as a version that never changes."""

import datetime as dt
import uuid
from functools import lru_cache
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from assessments.domain.naskah import check_text, prove_text, sentences_of
from assessments.engines import simulation
from assessments.errors import ScenarioHasFaults
from assessments.models import Scenario, ScenarioVersion

SOURCE_LANGUAGE = "id"


def faults_of_text(text: str, *, key: uuid.UUID | None = None, language: str = SOURCE_LANGUAGE) -> list[str]:
    """Why this text cannot be published, as sentences with their line; empty when it can."""
    reading = prove_text(text)
    if reading.errors or reading.scenario is None:
        return sentences_of(reading.errors)
    return [*_code_faults(reading.scenario, key), *_translation_faults(reading.scenario, key, language)]


def _code_faults(scenario: simulation.Scenario, key: uuid.UUID | None) -> list[str]:
    """A code belongs to one simulation."""
    if not Scenario.objects.filter(code=scenario.code).exclude(key=key).exists():
        return []
    line = dict(scenario.places).get("id", 1)
    return [_("Baris %(line)s: kode “%(code)s” sudah dipakai simulasi lain.") % {"line": line, "code": scenario.code}]


def _translation_faults(scenario: simulation.Scenario, key: uuid.UUID | None, language: str) -> list[str]:
    """A translation tells the same story: the same scenes, ways, effects and conditions as the Indonesian text."""
    source = newest_scenario_version(key) if key and language != SOURCE_LANGUAGE else None
    if source is None:
        return []
    known = {node.key: _skeleton(node) for node in scenario_of(source).nodes}
    found = {node.key: node for node in scenario.nodes}
    faults = [_("Adegan “%(key)s” belum ada di terjemahan ini.") % {"key": name} for name in known if name not in found]
    for name, node in found.items():
        if known.get(name) != _skeleton(node):
            words = {"line": node.line, "key": name}
            faults.append(_("Baris %(line)s: adegan “%(key)s” tidak sama jalannya dengan naskah Indonesia.") % words)
    return faults


def _skeleton(node: simulation.Node) -> tuple[Any, ...]:
    """What a translation may not change."""
    ending = node.ending.kind if node.ending else ""
    choices = [
        (item.target, item.effects, item.codes, item.condition, item.is_critical, len(item.notes)) for item in node.choices
    ]
    return (node.go_on, ending, len(node.body), choices)


@transaction.atomic
def publish_scenario(
    *, key: uuid.UUID, code: str, text: str, language: str = SOURCE_LANGUAGE, actor: Any, at: dt.datetime
) -> ScenarioVersion:
    """Append a version when the text says something new, else answer the newest one. Raises ScenarioHasFaults."""
    faults = faults_of_text(text, key=key, language=language)
    if faults:
        raise ScenarioHasFaults(faults)
    scenario = prove_text(text).scenario
    row = _row(key=key, code=code or scenario.code, title=scenario.title, language=language)
    newest = row.versions.filter(language=language).order_by("-number").first()
    content_hash = simulation.content_hash(scenario)
    if newest is not None and newest.content_hash == content_hash:
        return newest
    return ScenarioVersion.objects.create(
        scenario=row,
        number=newest.number + 1 if newest else 1,
        language=language,
        content_hash=content_hash,
        published_at=at,
        published_by=actor,
        title=scenario.title,
        minutes=scenario.minutes,
        content_note=scenario.warning,
        briefing=scenario.briefing,
        text=text,
        compiled=simulation.scenario_to_json(scenario),
    )


def _row(*, key: uuid.UUID, code: str, title: str, language: str) -> Scenario:
    """The simulation's row, locked and live; only the Indonesian text names it."""
    row, made = Scenario.objects.select_for_update().get_or_create(key=key, defaults={"code": code, "title": title})
    if made or language == SOURCE_LANGUAGE:
        row.code, row.title = code, title
    row.is_live = True
    row.save(update_fields=["code", "title", "is_live"])
    return row


def withdraw_scenario(key: uuid.UUID) -> int:
    """The simulation is no longer offered; versions and runs stay. Answers how many rows changed."""
    return Scenario.objects.filter(key=key, is_live=True).update(is_live=False)


def newest_scenario_version(key: uuid.UUID, *, language: str = SOURCE_LANGUAGE) -> ScenarioVersion | None:
    """The version new runs get: in this language, else in Indonesian; None while nothing is live."""
    live = ScenarioVersion.objects.filter(scenario__key=key, scenario__is_live=True).select_related("scenario")
    for wanted in dict.fromkeys((language, SOURCE_LANGUAGE)):
        found = live.filter(language=wanted).order_by("-number").first()
        if found is not None:
            return found
    return None


def says_the_same(version: ScenarioVersion, text: str) -> bool:
    """True when publishing this text would append nothing: spacing and line ends do not count."""
    scenario = check_text(text).scenario
    return scenario is not None and simulation.content_hash(scenario) == version.content_hash


def scenario_of(version: ScenarioVersion) -> simulation.Scenario:
    """The compiled scenario; a version never changes, so each process reads it once."""
    return _compiled(version.pk, version.content_hash)


@lru_cache(maxsize=32)
def _compiled(version_id: int, content_hash: str) -> simulation.Scenario:
    data = ScenarioVersion.objects.values_list("compiled", flat=True).get(pk=version_id, content_hash=content_hash)
    return simulation.scenario_from_json(data)
