"""What stands under a choice: effects, feedback, codes, a condition, a critical error, notes."""

import re
from collections.abc import Collection

from assessments.engines.simulation.shapes import Effect
from assessments.engines.simulation.suggest import meant
from assessments.formats.naskah.conditions import read_condition
from assessments.formats.naskah.context import CODE, Context
from assessments.formats.naskah.drafts import ChoiceDraft
from assessments.formats.naskah.text import Source

NOTE = re.compile(r"\+ ?catatan ?: ?(.*)", re.I)
_EFFECTS = re.compile(r"[+-] ?[0-9].*")
_EFFECT = re.compile(r"([+-]) ?([0-9]{1,3}) ?([A-Za-z]+)")
PROPERTY = re.compile(rf"(?:{NOTE.pattern}|{_EFFECTS.pattern}|=.*|@.*|\?.*|!!.*)", re.I)

MOST_SIBLINGS = 8


def read_property(source: Source, choice: ChoiceDraft, *, context: Context) -> None:
    """Add one property line to its choice."""
    text = source.text
    note = NOTE.fullmatch(text)
    if note:
        _note(note.group(1), source, choice, context)
    elif _EFFECTS.fullmatch(text):
        _effects(text, source.number, choice, context)
    elif text.startswith("="):
        choice.feedback = _single("umpan balik", text[1:], choice.feedback, source.number, choice, context, "feedback")
    elif text.startswith("!!"):
        choice.critical = _single("kesalahan kritis", text[2:], choice.critical, source.number, choice, context, "critical")
    elif text.startswith("@"):
        _codes(text[1:], source.number, choice, context)
    elif text.startswith("?"):
        _condition(text[1:], source.number, choice, context)


def _single(what: str, value: str, had: str, line: int, choice: ChoiceDraft, context: Context, part: str) -> str:
    """A text that may stand once and may not be empty."""
    value = value.strip()
    if had:
        context.galat(line, "ganda", f"Pilihan ini sudah punya {what} di baris {choice.lines[part]}. Satukan keduanya.")
        return had
    if not value:
        context.galat(line, "kosong", f"Tuliskan isi {what}: teks ini muncul di pembahasan.")
        return had
    choice.lines[part] = line
    return context.tokens(value, line)


def _note(value: str, source: Source, choice: ChoiceDraft, context: Context) -> None:
    if not source.text.startswith("+ catatan:"):
        context.galat(source.number, "huruf", "Tulis dengan huruf kecil dan satu spasi. Maksud Anda “+ catatan:”?")
    if not value.strip():
        context.galat(source.number, "kosong", "Tuliskan isi catatan.")
        return
    if value.strip() not in choice.notes:
        choice.notes.append(context.tokens(value.strip(), source.number))
        choice.lines.setdefault("notes", source.number)


def _effects(text: str, line: int, choice: ChoiceDraft, context: Context) -> None:
    if choice.effects:
        context.galat(line, "ganda", f"Pilihan ini sudah punya akibat di baris {choice.lines['effects']}. Satukan keduanya.")
    choice.lines.setdefault("effects", line)
    for part in (part.strip() for part in text.split(",")):
        match = _EFFECT.fullmatch(part)
        if match is None:
            context.galat(line, "akibat", f"Akibat “{part}” tidak dapat dibaca. Contoh: +2 kepercayaan, -1 keselamatan.")
            continue
        _effect(match.group(3), int(match.group(1) + match.group(2)), line, choice, context)


def _effect(word: str, amount: int, line: int, choice: ChoiceDraft, context: Context) -> None:
    names = [meter.name for meter in context.meters]
    if word not in names:
        context.galat(line, "meter_asing", f"Meter “{word}” tidak ada di kepala naskah.{meant(word, names)}")
    elif word in {effect.meter for effect in choice.effects}:
        context.galat(line, "akibat_ganda", f"Meter “{word}” tertulis dua kali pada pilihan ini. Jumlahkan keduanya.")
    elif not amount:
        context.galat(line, "akibat", f"Akibat 0 pada “{word}” tidak mengubah apa pun. Hapus bagian ini.")
    else:
        choice.effects.append(Effect(word, amount))


def _codes(text: str, line: int, choice: ChoiceDraft, context: Context) -> None:
    words = [part.strip() for part in text.split(",") if part.strip()]
    if not words:
        context.galat(line, "kosong", "Tuliskan kode kompetensi sesudah “@”. Contoh: @ PKP.5.2")
    choice.lines.setdefault("codes", line)
    for word in words:
        _check_code(word, line, context)
        if word not in choice.codes:
            choice.codes.append(word)


def _check_code(word: str, line: int, context: Context) -> None:
    if not CODE.fullmatch(word):
        hint = f" Maksud Anda “{word.upper()}”?" if CODE.fullmatch(word.upper()) else ""
        context.galat(line, "kode", f"Kode “{word}” tidak dapat dibaca. Contoh: @ PKP.5.2.{hint}")
    elif context.codes is not None and word not in context.codes:
        context.galat(line, "kode", f"Kode “{word}” tidak ada di kerangka.{_siblings(word, context.codes)}")
    elif context.units and not any(word == unit or word.startswith(f"{unit}.") for unit in context.units):
        unit = ".".join(word.split(".")[:2])
        context.galat(line, "kode_di_luar", f"Kode “{word}” di luar kompetensi naskah. Tambahkan {unit} di “kompetensi:”.")


def _siblings(word: str, codes: Collection[str]) -> str:
    """The codes of the same unit, for somebody who took the wrong one."""
    unit = ".".join(word.split(".")[:2])
    near = sorted(code for code in codes if code.startswith(f"{unit}."))[:MOST_SIBLINGS]
    return f" Di {unit} ada: {', '.join(near)}." if near else ""


def _condition(text: str, line: int, choice: ChoiceDraft, context: Context) -> None:
    if "condition" in choice.lines:
        first = choice.lines["condition"]
        context.galat(line, "ganda", f"Pilihan ini sudah punya syarat di baris {first}. Satukan dengan “dan” atau “atau”.")
        return
    choice.lines["condition"] = line
    choice.condition = read_condition(text, line=line, context=context)
