"""Identifying words: e-mail, social accounts, addresses, schools and workplaces."""

import re
from collections.abc import Iterator

from assessments.engines.deidentify.findings import Finding, Kind

CAPITAL = "[A-Z][\\w'’.-]*"
_NEXT = "[A-Z0-9][\\w'’./-]*"

_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+|\b[\w.]{3,40}\s(?:at|et)\s(?:gmail|yahoo|outlook|hotmail)\b(?:\s(?:dot|titik)\s\w+)*",
    re.I,
)
_SOCIAL = (
    re.compile(r"(?<![\w@.])@[A-Za-z0-9_](?:[A-Za-z0-9_.]{1,28}[A-Za-z0-9_])"),
    re.compile(r"\b(?:ig|instagram|fb|facebook|tiktok|twitter|telegram|line)(?:nya)?\b\s*[:=]\s*@?([\w.]{3,30})", re.I),
    re.compile(r"\b(?:ig|instagram|tiktok|username)\s?nya\s+@?([\w.]{4,30})", re.I),
    re.compile(rf"\b(?:fb|facebook)(?:nya)?\s*[:=]\s*({CAPITAL}(?:\s{CAPITAL})+)", re.I),
    re.compile(r"\b(?:akun|username)\s+(?:ig|instagram|fb|facebook|tiktok|twitter|telegram)(?:nya)?\s+@?([\w.]{3,30})", re.I),
    re.compile(r"\b(?:(?:www|web|m)\.)?(?:facebook|fb|instagram|tiktok|twitter|t)\.(?:com|me|id)/[\w.@/?=-]+", re.I),
)
_ADDRESS = (
    re.compile(rf"\b(?:jl|jln|gg)\b\.?\s{{0,2}}[^\W_][\w'’.]*(?:\s(?:{_NEXT}|no\.?\s?\d+))*", re.I),
    re.compile(
        rf"\b(?:[Jj]alan|[Gg]ang|[Ll]orong|[Pp]erumahan|[Pp]erum|[Kk]ompleks?)\s+(?!Keluar|"
        rf"Pintas){CAPITAL}(?:\s{_NEXT})*"
    ),
    re.compile(r"\b(?:jalan|gang|lorong|perum(?:ahan)?|kompleks?)(?:\s\w+){1,3}[\s,]+(?:no\b\.?|nomor|blok)\s*\w{1,4}\b", re.I),
    re.compile(r"\br\.?t\b\.?[\s:]{0,2}\d{1,3}\b(?:[\s,/]{0,3}(?:r\.?w\b\.?)?[\s:]{0,2}\d{1,3}\b)?", re.I),
    re.compile(r"\br\.?w\b\.?[\s:]{0,2}\d{1,3}\b", re.I),
    re.compile(r"\bblok\s+[A-Z]{1,2}[\s.-]?\d{1,3}\b", re.I),
    re.compile(r"\b(?:rumah(?:nya)?|kontrakan(?:nya)?|kos(?:nya)?|kamar)\s+(?:no\b\.?|nomor)\s*\d+[A-Za-z]?\b", re.I),
    re.compile(
        r"\b(?:jalan|gang|kompleks?|komplek|perum|lorong)\s(?!buntu)[a-z]{4,}\s(?:gang|blok|rt|no\.?|nomor)\s?\w{1,4}\b", re.I
    ),
    re.compile(rf"\b(?:[Kk]os(?:an)?|[Kk]ontrakan|[Aa]srama|[Rr]usun(?:awa)?|[Aa]partemen)\s{CAPITAL}(?:\s{_NEXT})*"),
    re.compile(r"\b(?:kos(?:an)?|kontrakan|asrama)\s[a-z]{4,}\s(?:kamar|no\.?|nomor|lantai)\s?\w{1,4}\b", re.I),
    re.compile(
        rf"\b(?:[Dd]epan|[Bb]elakang|[Ss]amping|[Ss]ebelah|[Dd]ekat|[Ss]eberang)\s(?:(?:masjid|musala|gereja|pura|toko|warung|pasar|"
        rf"sekolah|kantor|hotel|bengkel|apotek)\s)?(?!UPTD|Puspaga|Puskesmas|RSUD?\b|Polres|Polsek|Posko|Balai|Kantor\b)"
        rf"(?!(?:[Bb]u|[Ii]bu|[Pp]ak|[Bb]apak|[Mm]bak|[Mm]as|RT|RW)\b){CAPITAL}(?:\s{_NEXT})+"
    ),
    re.compile(rf"\b(?:masjid|musala|gereja|vihara)\s{CAPITAL}(?:\s{_NEXT})*"),
    re.compile(r"(?<![\d.])-?\d{1,3}\.\d{4,},\s*-?\d{1,3}\.\d{4,}"),
    re.compile(r"\b(?:maps\.app\.goo\.gl|goo\.gl/maps|maps\.google\.\w+|google\.\w+/maps)\S*", re.I),
)
_SCHOOL = "(?:SDN?|SDIT|SMPN?|SMPIT|SMAN?|SMKN?|MIN?|MTsN?|MAN|TK|PAUD|SLBN?|Universitas|Politeknik|Pesantren|Ponpes)"
_PLACE = (
    re.compile(rf"\b{_SCHOOL}\s?(?:[Nn]egeri\s)?(?:0?\d{{1,3}}\b(?:\s{CAPITAL})*|(?!Negeri\b){CAPITAL}(?:\s{_NEXT})*)"),
    re.compile(r"\b(?:sdn?|smpn?|sman?|smkn?|mtsn?|slbn?)\s(?:negeri\s)?\d{1,3}(?:\s\w+)?", re.I),
    re.compile(
        rf"\b(?:[Pp]erawat|[Kk]aryawan|[Kk]aryawati|[Ss]atpam|[Gg]uru|[Bb]idan|[Kk]erja|[Bb]ekerja|[Dd]okter)(?:\sdi)?\s(?:RSUD?|RSIA|Hotel|Bank|Klinik|"
        rf"Puskesmas|Kantor|Dinas)\s{CAPITAL}(?:\s{_NEXT})*"
    ),
    re.compile(rf"\b(?:PT|CV|UD|PD)\b\.?\s{CAPITAL}(?:\s{_NEXT})*"),
    re.compile(
        rf"\b(?:[Bb]ekerja|[Kk]erja|[Mm]engajar|[Ss]ekolah|[Kk]uliah|[Bb]erdinas|[Gg]uru|[Pp]erawat|"
        rf"[Kk]aryawan) di ({CAPITAL}(?:\s{_NEXT})+)"
    ),
)
_PATTERNS = ((Kind.EMAIL, (_EMAIL,)), (Kind.SOCIAL, _SOCIAL), (Kind.ADDRESS, _ADDRESS), (Kind.PLACE, _PLACE))


def find_places(text: str) -> Iterator[Finding]:
    """Addresses of every kind, schools and workplaces."""
    for kind, patterns in _PATTERNS:
        for pattern in patterns:
            for match in pattern.finditer(text):
                group = 1 if pattern.groups else 0
                yield Finding(kind, match.start(group), match.start(group) + len(match.group(group).rstrip(" .,-")))
