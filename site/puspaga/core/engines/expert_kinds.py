"""Which experts a text asks for by the words in it: the law, minds and bodies, places and offices of the region.

A rule that fails safe: a word too many asks an expert who then clears the mark; a word too few would let a text go unread.
"""

import re

LEGAL = re.compile(
    r"\b(?:undang-undang|uu|pasal|hukum|pidana|perdata|kuhp|kuhap|pengadilan|hakim|jaksa|visum|perda|perwali|permen\w*|perkap|"
    r"hak asuh|gugat\w*|cerai|perceraian|perwalian|putusan|perintah perlindungan|restitusi|diversi|mediasi|wajib lapor)\b",
    re.I,
)
CLINICAL = re.compile(
    r"\b(?:bunuh diri|mengakhiri hidup|tidak ingin hidup|menyakiti diri|trauma\w*|depresi|cemas|kecemasan|panik|gejala|"
    r"gangguan jiwa|obat|terapi|dicekik|cekik\w*|leher|pingsan|memar|luka|hamil|kehamilan|keguguran|stres|sesak)\b",
    re.I,
)
# Numbers and services that are the same all over the country need nobody who knows the place.
_NATIONAL = r"(?:sapa-129|polisi-110|darurat-119|healing119)"
_LOCAL_NAMES = re.compile(
    r"\b(?:balikpapan|samarinda|bontang|kutai|berau|paser|penajam|mahakam ulu|mahulu|kalimantan|puspaga|uptd)\b", re.I
)
_LOCAL_SERVICES = re.compile(rf"\{{\{{layanan:(?!{_NATIONAL}\}}\}})[a-z0-9-]+\}}\}}")
_LOCAL_PLACES = re.compile(
    r"\b(?:[Kk]elurahan|[Kk]ecamatan|[Dd]esa|[Kk]ota|[Kk]abupaten|[Jj]alan|[Jj]l\.|[Pp]uskesmas|RSUD|[Pp]olsek|[Pp]olres\w*|"
    r"[Pp]asar)\s+[A-Z]\w+"
)


def kinds_named_in(text: str) -> list[str]:
    """The kinds of review (`ReviewKind` values) that words of this text ask for, in the order of the kinds."""
    found = {
        "legal": LEGAL.search(text),
        "clinical": CLINICAL.search(text),
        "local": _LOCAL_NAMES.search(text) or _LOCAL_SERVICES.search(text) or _LOCAL_PLACES.search(text),
    }
    return [kind for kind, match in found.items() if match]
