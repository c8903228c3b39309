"""Names of people: full ones anywhere, single ones where it is known whom the task names itself."""

import re
from collections.abc import Collection, Iterator

from assessments.engines.deidentify.findings import Finding, Kind
from assessments.engines.deidentify.places import CAPITAL

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
    re.compile(
        rf"\b(?:[Aa]\.?\s?[Nn]\.|[Aa]tas nama|[Aa]lm(?:arhum(?:ah)?)?\.?|[Ss]uami(?:nya)?,|[Ii]stri(?:nya)?,|"
        rf"[Aa]nak(?:nya)?,|[Pp]acar(?:nya)?,|"
        rf"[Pp]elaku(?:nya)?,?|[Kk]orban,?)\s({CAPITAL}(?:\s{CAPITAL})+)"
    ),
    re.compile(rf"\b{_TITLE}\s({CAPITAL}(?:\s{CAPITAL})+)"),
    re.compile(rf"\b{_CALLED}\s?(?:adalah|ialah|yaitu|[:=])?\s({CAPITAL}(?:\s{CAPITAL})+)"),
    re.compile(r"\b([^\W\d_]+\s(?:bin|binti)\s[^\W\d_]+)\b", re.I),
    re.compile(r"\b[Nn]ama(?:\s[Ll]engkap)?\s?[:=]\s?([^\W\d_]+(?:\s[^\W\d_]+)+)"),
)
# A single name is one only where the task itself names nobody so: see `find_names`.
_ALONE = (
    re.compile(rf"\b{_TITLE}\s(?![A-Z]+\b)({CAPITAL})"),
    re.compile(
        rf"\b(?:{_CALLED}|[Aa]\.?\s?[Nn]\.|[Aa]tas nama|[Nn]ama (?:asli|aslinya)|[Ii]nisial aslinya)"
        rf"\s?(?:adalah|ialah|yaitu|[:=])?\s({CAPITAL})"
    ),
    re.compile(rf"\b[Aa]lm(?:arhum(?:ah)?)?\.?\s({CAPITAL})"),
)
# Words that follow a title without being anybody's name.
ROLES = frozenset(
    "lurah camat rt rw kepala ketua guru bidan polisi hakim kader dokter dukuh dusun kota kandung tiri rumah tangga uptd ppa "
    "dinas puspaga bupati gubernur wali walikota pendamping relawan petugas psikolog jaksa pengacara haji hj h perawat "
    "hamil pertiwi muda tua presiden menteri ustaz ustadz pendeta dosen "
    "kapolsek babinsa bhabinkamtibmas desa kelurahan dan atau yang sudah".split()
)

# What people write instead of a name.
_MEANT = frozenset("samaran rekaan inisial melati mawar bunga fulan x y z a b c n s r m".split())


def find_names(text: str, *, allow: Collection[str], story: str | None = None) -> Iterator[Finding]:
    """Names. `allow` are those that may stand: the fictional cast; so may all that stand in the `story`.

    With a story, even an empty one, single names (“Bu Marlina”) are found too: without it nobody could tell whose they are.
    """
    allowed = {word for name in allow for word in name.casefold().split()} | set(re.findall(r"\w+", (story or "").casefold()))
    for pattern in _NAME:
        for match in pattern.finditer(text):
            yield from _name(match, allowed)
    for pattern in _ALONE if story is not None else ():
        for match in pattern.finditer(text):
            found = match.group(1).rstrip(" .,-")
            if found.casefold() not in allowed | ROLES | _MEANT:
                yield Finding(Kind.NAME, match.start(1), match.start(1) + len(found))


def _name(match: re.Match[str], allowed: set[str]) -> Iterator[Finding]:
    """A name of two words or more that begins with no role and is not all of the cast's. A full stop ends it."""
    found = re.split(r"(?<=\w{3})\.\s|\n", match.group(1))[0].rstrip(" .,-")
    words = [word.strip(".").casefold() for word in found.split()]
    if len(words) > 1 and words[0] not in ROLES and not all(word in allowed for word in words):
        yield Finding(Kind.NAME, match.start(1), match.start(1) + len(found))
