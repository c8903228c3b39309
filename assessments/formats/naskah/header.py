"""The head of a naskah: ten lines before the first scene."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from assessments.engines.simulation.shapes import LEVELS, Condition, Meter
from assessments.engines.simulation.suggest import is_near, meant
from assessments.formats.naskah.conditions import read_condition
from assessments.formats.naskah.context import CODE, Context
from assessments.formats.naskah.text import Source

KEYS = ("judul", "id", "tokoh", "meter", "kompetensi", "tingkat", "menit", "peringatan", "taklimat", "lulus")
_ENTRY = re.compile(r"([A-Za-z]{1,30}) ?:(?: (.*)|$)")
_METER = re.compile(r"([a-z]+) +(-?[0-9]{1,4}) +(-?[0-9]{1,4}) ?\.\. ?(-?[0-9]{1,4})")
_NUMBER = re.compile(r"[0-9]{1,3}")
LONGEST_MINUTES = 240


@dataclass
class Header:
    """The values of the head, and the line of each."""

    values: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    level: str = ""
    minutes: int = 0
    pass_rule: Condition | None = None

    def value(self, key: str) -> str:
        """The text of an entry, empty when it is missing."""
        return self.values.get(key, "")


def read_header(lines: Sequence[Source], *, context: Context) -> Header:
    """The head; fills the cast, meters and units of the context."""
    header = Header()
    for source in lines:
        _read_entry(source, header, context)
    missing = [key for key in KEYS if not header.value(key)]
    if missing:
        context.galat(1, "kepala_kurang", f"Kepala naskah belum lengkap. Tambahkan: {', '.join(missing)}.")
    context.cast = _cast(header, context)
    context.meters = _meters(header, context)
    context.units = _units(header, context)
    _level(header, context)
    _minutes(header, context)
    _pass_rule(header, context)
    return header


def _read_entry(source: Source, header: Header, context: Context) -> None:
    match = _ENTRY.fullmatch(source.text)
    if match is None:
        sentence = "Baris ini berdiri sebelum adegan pertama. Mulai adegan dengan “== kunci | Judul”."
        context.galat(source.number, "sebelum_adegan", sentence)
        return
    word, value = match.group(1), (match.group(2) or "").strip()
    key = word.lower()
    if key not in KEYS:
        context.galat(source.number, "kepala_asing", f"“{word}:” tidak dikenal di kepala naskah.{meant(word, KEYS)}")
        key = is_near(word, KEYS)
    elif word != key:
        context.galat(source.number, "huruf", f"Tulis dengan huruf kecil. Maksud Anda “{key}:”?")
    if key in header.lines:
        sentence = f"“{key}:” sudah ada di baris {header.lines[key]}. Tulis satu kali saja."
        context.galat(source.number, "kepala_ganda", sentence)
    elif key:
        header.values[key], header.lines[key] = value, source.number
        if "{{" in value:
            context.galat(source.number, "sisipan", "Sisipan {{…}} tidak dipakai di kepala naskah.")


def _cast(header: Header, context: Context) -> tuple[str, ...]:
    line, names = header.lines.get("tokoh", 1), _listed(header.value("tokoh"))
    if "Anda" in names:
        context.galat(line, "tokoh", "“Anda” adalah peserta dan berbicara lewat pilihan. Hapus dari tokoh.")
    return _once(names, "tokoh", line, context)


def _once(names: list[str], key: str, line: int, context: Context) -> tuple[str, ...]:
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        context.galat(line, key, f"“{name}” tertulis dua kali di {key}.")
    return tuple(dict.fromkeys(names))


def _meters(header: Header, context: Context) -> tuple[Meter, ...]:
    line, meters = header.lines.get("meter", 1), dict[str, Meter]()
    for part in _listed(header.value("meter")):
        match = _METER.fullmatch(part)
        if match is None:
            context.galat(line, "meter", f"Meter “{part}” tidak dapat dibaca. Contoh: kepercayaan 5 0..10.")
            continue
        meter = Meter(match.group(1), *(int(number) for number in match.groups()[1:]))
        if not meter.low <= meter.start <= meter.high:
            context.galat(line, "meter", f"Nilai awal “{meter.name}” harus di antara {meter.low} dan {meter.high}.")
            continue
        if meter.name in meters:
            context.galat(line, "meter", f"Meter “{meter.name}” tertulis dua kali.")
        meters.setdefault(meter.name, meter)
    return tuple(meters.values())


def _units(header: Header, context: Context) -> tuple[str, ...]:
    line, units = header.lines.get("kompetensi", 1), _listed(header.value("kompetensi"))
    for unit in units:
        known = context.codes is None or any(code == unit or code.startswith(f"{unit}.") for code in context.codes)
        if not CODE.fullmatch(unit) or not known:
            context.galat(line, "kompetensi", f"Kompetensi “{unit}” tidak ada di kerangka. Contoh: PKP.2, PKP.5")
    return _once(units, "kompetensi", line, context)


def _level(header: Header, context: Context) -> None:
    word = header.value("tingkat")
    header.level = word.lower() if word.lower() in LEVELS else ""
    if word and word not in LEVELS:
        sentence = f"Tingkat “{word}” tidak dikenal. Pilih dasar, madya, atau utama.{meant(word, LEVELS)}"
        context.galat(header.lines["tingkat"], "tingkat", sentence)


def _minutes(header: Header, context: Context) -> None:
    word = header.value("menit")
    if _NUMBER.fullmatch(word) and 0 < int(word) <= LONGEST_MINUTES:
        header.minutes = int(word)
    elif word:
        context.galat(header.lines["menit"], "menit", f"Menit “{word}” harus angka dari 1 sampai {LONGEST_MINUTES}.")


def _pass_rule(header: Header, context: Context) -> None:
    if header.value("lulus"):
        header.pass_rule = read_condition(header.value("lulus"), line=header.lines["lulus"], context=context)


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]
