"""The canonical text of a scenario: reading it back gives the same scenario."""

import re
from collections.abc import Iterator

from assessments.engines.simulation.conditions import condition_text
from assessments.engines.simulation.shapes import Choice, Line, Meter, Node, Scenario
from assessments.engines.simulation.suggest import is_near
from assessments.formats.naskah.properties import PROPERTY
from assessments.formats.naskah.scenes import WORDS

_LOOKS = re.compile(r"[\\*•·●◦▪‣–]|==|->|//|[A-Z][\w’' .-]{0,40}: ")
_WORD = re.compile(r"([A-Za-z]{4,9}) ?:")


def write_naskah(scenario: Scenario) -> str:
    """The text, one blank line before each scene. Comments other than `tinjau` and `fakta` are not part of a scenario."""
    parts = ["\n".join(_header(scenario))]
    parts += ["\n".join(_node(node)) for node in scenario.nodes]
    return "\n\n".join(parts) + "\n"


def _header(scenario: Scenario) -> Iterator[str]:
    entries = {
        "judul": scenario.title,
        "id": scenario.code,
        "tokoh": ", ".join(scenario.cast),
        "meter": ", ".join(map(_meter, scenario.meters)),
        "kompetensi": ", ".join(scenario.competencies),
        "tingkat": scenario.level,
        "menit": str(scenario.minutes) if scenario.minutes else "",
        "peringatan": scenario.warning,
        "taklimat": scenario.briefing,
        "lulus": condition_text(scenario.pass_rule) if scenario.pass_rule else "",
    }
    yield from (f"{key}: {value}" for key, value in entries.items() if value)
    if scenario.reviews:
        marks = [f"{review.kind} ({review.about})" if review.about else review.kind for review in scenario.reviews]
        yield f"// tinjau: {', '.join(marks)}"
    yield from (f"// fakta: {fact.claim}{f' [{fact.source}]' if fact.source else ''}" for fact in scenario.facts)


def _meter(meter: Meter) -> str:
    return f"{meter.name} {meter.start} {meter.low}..{meter.high}"


def _node(node: Node) -> Iterator[str]:
    yield f"== {node.key} | {node.title}".rstrip()
    if node.scene:
        yield f"latar: {node.scene}"
    if node.ending:
        yield f"akhir: {node.ending.kind} | {node.ending.title}".rstrip()
    yield from map(_line, node.body)
    if node.ending and node.ending.reflection:
        yield f"pantulan: {node.ending.reflection}"
    for choice in node.choices:
        yield from _choice(choice)
    if node.go_on:
        yield f"-> {node.go_on}"


def _line(line: Line) -> str:
    if line.speaker:
        return f"{line.speaker}: {line.text}"
    return f"\\{line.text}" if _needs_escape(line.text) else line.text


def _needs_escape(text: str) -> bool:
    """True when narration would be read as something else."""
    word = _WORD.match(text)
    return bool(PROPERTY.fullmatch(text) or _LOOKS.match(text) or (word and is_near(word.group(1), WORDS)))


def _choice(choice: Choice) -> Iterator[str]:
    yield f"* {choice.text} -> {choice.target}".rstrip()
    if choice.effects:
        yield f"  {', '.join(f'{effect.amount:+d} {effect.meter}' for effect in choice.effects)}"
    if choice.feedback:
        yield f"  = {choice.feedback}"
    if choice.codes:
        yield f"  @ {', '.join(choice.codes)}"
    if choice.condition:
        yield f"  ? {condition_text(choice.condition)}"
    if choice.critical:
        yield f"  !! {choice.critical}"
    yield from (f"  + catatan: {note}" for note in choice.notes)
