"""Identifying numbers: NIK, family card, telephone, accounts, plates, dates. As people really type them."""

import re
from collections.abc import Iterator

from assessments.engines.deidentify.findings import Finding, Kind

_GAP = "[ .\\-\u200b]"
_SIXTEEN = re.compile(rf"(?<!\d)\d(?:{_GAP}{{0,2}}\d){{15}}(?!\d)")
_PHONE = re.compile(r"(?<![\w.,])\(?(?:\+\s?62|62|0)(?:[ .\-()\u200b]{0,2}\d){7,12}(?!\d)")
_MASKED = re.compile(r"(?<!\d)(?:\+62|62|0)8\d{1,4}[ .\-]?[xX*.•]{2,6}[ .\-]?\d{2,6}\b")
_CLOCK = re.compile(r"[012]?\d[.:][0-5]\d\s?-\s?[012]?\d[.:][0-5]\d$")
_FILE = re.compile(
    r"\bLP[/\-]?(?:[A-Z0-9.]+[/\-]){2,}[A-Z0-9./\-]*\w|\b\d{1,5}/(?:Pdt|Pid|JN|SK)[\w.]*/20\d\d(?:/[\w.]+)?", re.I
)
_CALLED = re.compile(
    r"\b(?:telp|tlp|telepon|telpon|hp|wa|whatsapp|kontak|ponsel)(?:nya)?\b[\s.:]{0,3}(?:(?:no|"
    r"nomor)(?:nya)?\b[\s.:]{0,3})?"
    r"(\+?\d(?:[ .\-()]{0,2}\d){5,13})(?!\d)",
    re.I,
)
_DIGIT_WORD = "(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|lapan|sembilan)"
_SPELLED = re.compile(rf"\b{_DIGIT_WORD}(?:[\s,\-]+{_DIGIT_WORD}){{6,}}\b", re.I)
_LONG = re.compile(rf"(?<![\d.,/])\d(?:{_GAP}?\d){{9,24}}(?!\d)")
_ACCOUNT = re.compile(
    r"\b(?:rekening|norek|bpjs|paspor|sim|kartu|register|perkara|lp)\b[^\d\n]{0,14}(\d(?:[ .\-/]?\d){5,})", re.I
)
_FAMILY_WORD = re.compile(r"(?:\bkk\b|kartu keluarga)\W{0,4}(?:(?:no|nomor)(?:nya)?\W{0,3})?$", re.I)

_AREAS = (
    "AA|AB|AD|AE|AG|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DS|DT|DW|EA|EB|ED|"
    "KB|KH|KT|KU|PA|PB|A|B|D|E|F|G|H|K|L|M|N|P|R|S|T|W|Z"
)
_PLATE = re.compile(rf"\b(?:{_AREAS})[ \-.]?\d{{1,4}}[ \-.]?[A-Z]{{2,3}}\b")
_PLATE_LOWER = re.compile(r"\b(?:kt|ku|kh|kb|da|dd)[ \-.]?\d{3,4}[ \-.]?[a-z]{2,3}\b", re.I)
_PLATE_CALLED = re.compile(
    rf"\b(?:plat|pelat|nopol|nomor polisi)\b\W{{0,3}}(?:nomor\W{{0,3}})?"
    rf"((?:{_AREAS})[ \-.]?\d{{1,4}}(?:[ \-.]?[A-Z]{{1,3}})?)\b",
    re.I,
)

_MONTH = (
    "(?:jan(?:uari)?|feb(?:ruari)?|mar(?:et)?|apr(?:il)?|mei|jun[iy]?|jul[iy]?|agu(?:stus|st)?|ags|sep(?:t(?:ember)?)?|"
    "okt(?:ober)?|nov(?:ember)?|nop(?:ember)?|des(?:ember)?)"
)
_DATES = (
    re.compile(rf"\b(?:0?[1-9]|[12]\d|3[01])[\s\-/]{{1,2}}{_MONTH}\b\.?(?:[\s\-/,]{{1,2}}(?:'?\d{{2}}|\d{{4}})\b)?", re.I),
    re.compile(r"(?<![\d/.\-])(?:0?[1-9]|[12]\d|3[01])([/.\-])(?:0?[1-9]|1[0-2])\1(?:19|20)?\d\d(?![\d/]|[.\-]\d)"),
    re.compile(r"(?<![\d/.\-])(?:19|20)\d\d([/.\-])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(r"\b(?:tanggal|tgl)\.?\s\d{1,2}\s(?:bulan|bln)\s(?:\d{1,2}|[a-z]+)(?:\s(?:tahun|thn)\s(?:19|20)?\d\d)?\b", re.I),
    re.compile(r"\b(?:ttl|tgl lahir|tanggal lahir|lahir)\b[^\d\n.]{0,24}(?:19|20)\d\d\b", re.I),
)


def find_numbers(text: str) -> Iterator[Finding]:
    """Identifying numbers in a text whose odd characters were made plain."""
    for match in _SIXTEEN.finditer(text):
        yield Finding(_kind_of_sixteen(text, match), match.start(), match.end())
    accounts = [match.span(1) for match in _ACCOUNT.finditer(text)]
    yield from (Finding(Kind.NUMBER, start, end) for start, end in accounts)
    for pattern, group, kind in _SIMPLE:
        for start, end in (match.span(group) for match in pattern.finditer(text)):
            if not _CLOCK.fullmatch(text[start:end]) and not any(start < last and first < end for first, last in accounts):
                yield Finding(kind, start, end)
    for pattern in _DATES:
        for match in pattern.finditer(text):
            yield Finding(Kind.DATE, match.start(), match.end())


_SIMPLE = (
    (_PHONE, 0, Kind.PHONE),
    (_CALLED, 1, Kind.PHONE),
    (_MASKED, 0, Kind.PHONE),
    (_SPELLED, 0, Kind.PHONE),
    (_FILE, 0, Kind.NUMBER),
    (_LONG, 0, Kind.NUMBER),
    (_PLATE, 0, Kind.PLATE),
    (_PLATE_LOWER, 0, Kind.PLATE),
    (_PLATE_CALLED, 1, Kind.PLATE),
)


def _kind_of_sixteen(text: str, match: re.Match[str]) -> Kind:
    if _FAMILY_WORD.search(text[max(0, match.start() - 30) : match.start()]):
        return Kind.FAMILY_CARD
    return Kind.NIK if holds_birth_date(re.sub(r"\D", "", match.group())) or _called_nik(text, match.start()) else Kind.NUMBER


def _called_nik(text: str, start: int) -> bool:
    return re.search(r"\b(?:nik|ktp)\b\W{0,12}$", text[max(0, start - 24) : start], re.I) is not None


def holds_birth_date(digits: str) -> bool:
    """Digits 7 to 12 of a NIK are day, month and year of birth; a woman's day has 40 added."""
    day, month = int(digits[6:8]), int(digits[8:10])
    return 1 <= (day - 40 if day > 40 else day) <= 31 and 1 <= month <= 12
