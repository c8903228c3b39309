"""Identifying words: e-mail, social accounts, addresses, schools and workplaces, full names."""

import re
from collections.abc import Collection, Iterator

from assessments.engines.deidentify.findings import Finding, Kind

_CAPITAL = "[A-Z][\\w'’.-]*"
_NEXT = "[A-Z0-9][\\w'’./-]*"

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+", re.I)
_SOCIAL = (
    re.compile(r"(?<![\w@.])@[A-Za-z0-9_](?:[A-Za-z0-9_.]{1,28}[A-Za-z0-9_])"),
    re.compile(r"\b(?:ig|instagram|fb|facebook|tiktok|twitter|telegram|line)(?:nya)?\b\s*[:=]\s*@?([\w.]{3,30})", re.I),
    re.compile(r"\b(?:akun|username)\s+(?:ig|instagram|fb|facebook|tiktok|twitter|telegram)(?:nya)?\s+@?([\w.]{3,30})", re.I),
    re.compile(r"\b(?:(?:www|web|m)\.)?(?:facebook|fb|instagram|tiktok|twitter|t)\.(?:com|me|id)/[\w.@/?=-]+", re.I),
)
_ADDRESS = (
    re.compile(rf"\b(?:jl|jln|gg)\b\.?\s{{0,2}}[^\W_][\w'’.]*(?:\s(?:{_NEXT}|no\.?\s?\d+))*", re.I),
    re.compile(
        rf"\b(?:[Jj]alan|[Gg]ang|[Ll]orong|[Pp]erumahan|[Pp]erum|[Kk]ompleks?)\s+(?!Keluar|"
        rf"Pintas){_CAPITAL}(?:\s{_NEXT})*"
    ),
    re.compile(r"\b(?:jalan|gang|lorong|perum(?:ahan)?|kompleks?)(?:\s\w+){1,3}[\s,]+(?:no\b\.?|nomor|blok)\s*\w{1,4}\b", re.I),
    re.compile(r"\br\.?t\b\.?[\s:]{0,2}\d{1,3}\b(?:[\s,/]{0,3}(?:r\.?w\b\.?)?[\s:]{0,2}\d{1,3}\b)?", re.I),
    re.compile(r"\br\.?w\b\.?[\s:]{0,2}\d{1,3}\b", re.I),
    re.compile(r"\bblok\s+[A-Z]{1,2}[\s.-]?\d{1,3}\b", re.I),
    re.compile(r"\b(?:rumah(?:nya)?|kontrakan(?:nya)?|kos(?:nya)?|kamar)\s+(?:no\b\.?|nomor)\s*\d+[A-Za-z]?\b", re.I),
    re.compile(r"(?<![\d.])-?\d{1,3}\.\d{4,},\s*-?\d{1,3}\.\d{4,}"),
    re.compile(r"\b(?:maps\.app\.goo\.gl|goo\.gl/maps|maps\.google\.\w+|google\.\w+/maps)\S*", re.I),
)
_SCHOOL = "(?:SDN?|SDIT|SMPN?|SMPIT|SMAN?|SMKN?|MIN?|MTsN?|MAN|TK|PAUD|SLBN?|Universitas|Politeknik|Pesantren|Ponpes)"
_PLACE = (
    re.compile(rf"\b{_SCHOOL}\s?(?:[Nn]egeri\s)?(?:0?\d{{1,3}}\b(?:\s{_CAPITAL})*|(?!Negeri\b){_CAPITAL}(?:\s{_NEXT})*)"),
    re.compile(r"\b(?:sdn?|smpn?|sman?|smkn?|mtsn?|slbn?)\s(?:negeri\s)?\d{1,3}(?:\s\w+)?", re.I),
    re.compile(rf"\b(?:PT|CV|UD|PD)\b\.?\s{_CAPITAL}(?:\s{_NEXT})*"),
    re.compile(
        rf"\b(?:[Bb]ekerja|[Kk]erja|[Mm]engajar|[Ss]ekolah|[Kk]uliah|[Bb]erdinas|[Gg]uru|[Pp]erawat|"
        rf"[Kk]aryawan) di ({_CAPITAL}(?:\s{_NEXT})+)"
    ),
)
_TITLE = (
    "(?:[Bb]u|[Ii]bu|[Pp]ak|[Bb]apak|[Ss]dri?\\.?|[Ss]audar[ai]|[Mm]bak|[Mm]as|[Bb]ang|[Kk]ak|[Aa]cil|[Jj]ulak|"
    "[Tt]n\\.?|[Nn]y\\.?|[Nn]n\\.?|"
    "[Dd]r\\.?|[Hh]j?\\.|[Uu]sta[dz]z?|[Pp]dt\\.?)"
)
_CALLED = (
    "(?:[Nn]ama(?:nya)?(?: lengkap(?:nya)?| asli(?:nya)?)?(?: (?:saya|dia|ia|ibu|korban|pelaku|suami(?:nya)?|"
    "istri(?:nya)?|anak(?:nya)?))?|[Bb]ernama)"
)
_NAME = (
    re.compile(rf"\b{_TITLE}\s({_CAPITAL}(?:\s{_CAPITAL})+)"),
    re.compile(rf"\b{_CALLED}\s?(?:adalah|ialah|yaitu|[:=])?\s({_CAPITAL}(?:\s{_CAPITAL})+)"),
    re.compile(r"\b([^\W\d_]+\s(?:bin|binti)\s[^\W\d_]+)\b", re.I),
    re.compile(r"\b[Nn]ama(?:\s[Ll]engkap)?\s?[:=]\s?([^\W\d_]+(?:\s[^\W\d_]+)+)"),
)
# Words that follow a title without being anybody's name.
ROLES = frozenset(
    "lurah camat rt rw kepala ketua guru bidan polisi hakim kader dokter dukuh dusun kota kandung tiri rumah tangga uptd ppa "
    "dinas puspaga bupati gubernur wali walikota pendamping relawan petugas psikolog jaksa pengacara haji hj h perawat "
    "kapolsek babinsa bhabinkamtibmas desa kelurahan dan atau yang sudah".split()
)


def find_words(text: str, *, allow: Collection[str]) -> Iterator[Finding]:
    """Identifying words. `allow` are names that may stand: the fictional cast."""
    for kind, patterns in _PATTERNS:
        for pattern in patterns:
            for match in pattern.finditer(text):
                group = 1 if pattern.groups else 0
                yield Finding(kind, match.start(group), match.start(group) + len(match.group(group).rstrip(" .,-")))
    allowed = {word for name in allow for word in name.casefold().split()}
    for pattern in _NAME:
        for match in pattern.finditer(text):
            yield from _name(match, allowed)


_PATTERNS = ((Kind.EMAIL, (_EMAIL,)), (Kind.SOCIAL, _SOCIAL), (Kind.ADDRESS, _ADDRESS), (Kind.PLACE, _PLACE))


def _name(match: re.Match[str], allowed: set[str]) -> Iterator[Finding]:
    """A name of two words or more that begins with no role and is not all of the cast's. A full stop ends it."""
    found = re.split(r"(?<=\w{3})\.\s|\n", match.group(1))[0].rstrip(" .,-")
    words = [word.strip(".").casefold() for word in found.split()]
    if len(words) > 1 and words[0] not in ROLES and not all(word in allowed for word in words):
        yield Finding(Kind.NAME, match.start(1), match.start(1) + len(found))
