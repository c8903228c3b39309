"""Checks of the words: numbers to dial, blame, exclamation marks, long sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assessments.engines.simulation.faults import Fault, galat, saran
from assessments.engines.simulation.shapes import Choice, Node, Scenario, place

MOST_WORDS = 25
FEEDBACK_SENTENCES = 2
_TOKEN = re.compile(r"\{\{.*?\}\}")
_NUMBER = re.compile(r"(?<![\w.,/])(?:110|112|119|129|148|\+?[0-9](?:[ -]?[0-9]){6,14})(?![\w/]|[.,][0-9])")
_SENTENCE = re.compile(r"[.?!…]+[”’)]*(?:\s+|$)")
_SIGNS = (
    ("tanda_seru", re.compile("!"), "Hindari tanda seru. Kalimat tenang lebih menolong."),
    ("kata_korban", re.compile(r"\bkorban\b", re.I), "Pakai “penyintas” atau namanya, bukan “korban”."),
    ("kata_terbukti", re.compile(r"\bterbukti\b", re.I), "Hindari kata “terbukti”: itu putusan hakim."),
    ("petik_lurus", re.compile('"'), "Pakai tanda petik “…”, bukan petik lurus."),
)


@dataclass(frozen=True)
class Text:
    """A text people read, and its line."""

    text: str
    line: int
    is_feedback: bool = False


def check_wording(scenario: Scenario) -> Iterator[Fault]:
    """All findings about words."""
    for text in texts_of(scenario):
        yield from _check(text)
    if scenario.briefing and "rekaan" not in scenario.briefing.lower():
        line = place(scenario.places, "taklimat", 1)
        yield saran(line, "tanpa_rekaan", "Tutup taklimat dengan kalimat: Tokoh dan kejadian rekaan.")


def texts_of(scenario: Scenario) -> Iterator[Text]:
    """Every text of a scenario that somebody reads."""
    for key, text in (("judul", scenario.title), ("peringatan", scenario.warning), ("taklimat", scenario.briefing)):
        yield Text(text, place(scenario.places, key, 1))
    for node in scenario.nodes:
        yield from _node_texts(node)


def _node_texts(node: Node) -> Iterator[Text]:
    yield Text(node.title, node.line)
    yield Text(node.scene, place(node.places, "scene", node.line))
    yield from (Text(line.text, line.line) for line in node.body)
    for choice in node.choices:
        yield from _choice_texts(choice)
    if node.ending:
        yield Text(node.ending.title, node.ending.line)
        yield Text(node.ending.reflection, place(node.places, "reflection", node.ending.line))


def _choice_texts(choice: Choice) -> Iterator[Text]:
    yield Text(choice.text, choice.line)
    yield Text(choice.feedback, place(choice.places, "feedback", choice.line), is_feedback=True)
    yield Text(choice.critical, place(choice.places, "critical", choice.line))
    yield from (Text(note, place(choice.places, "notes", choice.line)) for note in choice.notes)


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [part for part in _SENTENCE.split(text) if part.strip()]


def _check(text: Text) -> Iterator[Fault]:
    plain = _TOKEN.sub("layanan", text.text)
    number = _NUMBER.search(plain)
    if number:
        sentence = (
            f"Jangan menulis nomor “{number.group(0)}” langsung. Pakai sisipan layanan, misalnya {{{{layanan:sapa-129}}}}."
        )
        yield galat(text.line, "nomor", sentence)
    for code, sign, sentence in _SIGNS:
        if sign.search(plain):
            yield saran(text.line, code, sentence)
    longest = max((len(part.split()) for part in sentences(plain)), default=0)
    if longest > MOST_WORDS:
        yield saran(
            text.line, "kalimat_panjang", f"Kalimat ini {longest} kata. Pecah menjadi kalimat sampai {MOST_WORDS} kata."
        )
    if text.is_feedback and len(sentences(plain)) > FEEDBACK_SENTENCES:
        yield saran(text.line, "umpan_panjang", f"Umpan balik cukup {FEEDBACK_SENTENCES} kalimat.")
