"""Role cards: where one begins, and what stays in it. A sentence with a colon in a card is nobody's name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from courses.formats.workshop_text.parts import BULLET, paragraphs
from courses.formats.workshop_text.reading import Level, Message, Role

_CARD = re.compile(
    r"^(?:[-–—•▪·*]\s+|(?P<number>\d{1,2})[.)]\s+)?(?P<bold>\*{0,2})(?P<name>[^:*.?!]{2,60}?)\*{0,2}:\*{0,2}\s*(?P<card>.*)$"
)
# “2. Koordinator”, with the card below it.
_NUMBERED = re.compile(r"^(?P<number>\d{1,2})[.)]\s+(?P<name>[^:*.?!]{2,60})$")
# “Petugas UPTD PPA”, on a line of its own below a blank one.
_ALONE = re.compile(r"^(?P<name>[A-Z][^:*.?!,;“”\"]{1,59})$")
# “*Pengamat (tiga orang)*”, “## Lurah”, “**Relawan** – Anda baru bertugas.”
_BOLD_NAME = re.compile(
    r"^(?:[-–—•▪·]\s+|\d{1,2}[.)]\s+)?(?:[*_]{1,3}(?P<name>[^*_:.?!]{2,60}?)\s*:?[*_]{1,3}(?P<more>\s*\([^)]{1,30}\))?\s*:?(?:\s*[–—-]\s+(?P<card>.*))?"
    r"|#{1,4}\s+(?P<title>.{2,60}))$"
)
_SEVERAL = re.compile(r"\(\s*(?:\d{1,2}|se|satu|dua|tiga|empat|lima|enam|beberapa|semua)\s*(?:orang|peserta|relawan)?\b", re.I)
_PLAYERS = frozenset(
    "pengamat koordinator relawan pencatat fasilitator lurah kader ibu bapak pak bu tetangga suami istri polisi guru bidan"
    " penjaga penelepon pendamping ketua petugas peran pemeran".split()
)
# Known in a list of cards; as a bold line of a card below its own heading they may be something else.
_PEOPLE = _PLAYERS | frozenset(
    "anak kakak adik nenek kakek mertua ipar ayah ayahnya ibunya mama mami papa om tante paman bibi mas mbak kak bang saudara"
    " saudari sepupu sahabat teman rekan warga camat kades rt rw hakim jaksa pengacara advokat paralegal psikolog konselor"
    " perawat dokter dr satpam sopir majikan atasan kepala staf sekretaris bendahara penerjemah juru operator narator pembawa"
    " ustaz ustad ustazah pendeta pastor romo tokoh korban penyintas pelaku keluarga orang remaja pemuda lansia pelatih"
    " pemimpin wali penerima perekam pemegang bripka aipda ipda babinsa bhabinkamtibmas konsultan wartawan murid siswa".split()
)
# Beginnings of a card's own lines, which are nobody's name.
_NOT_NAMES = frozenset(
    "tugas tujuan ingat tanyakan contoh catatan kalimat rahasia latar ucapkan jangan sikap bila jika saat lalu"
    " yang apa informasi pesan ketika anda saya kamu aku kami kita ia dia mereka ini itu nb".split()
)
_OWNERS = frozenset("anda saya kamu aku kami kita".split())
_WORDS = 4
_ANNOUNCES = re.compile(r"\b(?:peran|pemeran|pemain)\b", re.I)
_APART = re.compile(r"\s*(?:[,;:.]|\bdan\b|\bserta\b|&)\s*", re.I)


@dataclass
class _Hand:
    """The cards so far, each with its lines, and the lines that look like a name and stayed in a card."""

    found: list[tuple[str, list[str]]] = field(default_factory=list)
    kept: list[tuple[int, str]] = field(default_factory=list)
    is_numbered: bool = False

    def begin(self, name: str, card: str) -> None:
        """One more card."""
        self.found.append((name, [card]))


def read_cards(
    lines: Sequence[str], *, name: str = "", announced: frozenset[str] = frozenset()
) -> tuple[list[Role], list[Message]]:
    """Role cards in a list: “Nama: kartunya” or “*Nama (tiga orang)*”, with more paragraphs below each.

    With a `name` the lines stand below that card's own heading: then only a heading of another player begins a new card.
    In a list a name is in bold, known, or announced (“Peran: Kader, Camat”). Messages count the lines from 0.
    """
    hand = _Hand([(name, [])] if name else [])
    for place, line in enumerate(lines):
        heading, match = _BOLD_NAME.match(line), None if name else _match(line, above=lines[place - 1] if place else "")
        if heading and _is_player(_name(heading), among_cards=not name):
            hand.begin(_name(heading), heading["card"] or "")
        elif match and _begins(hand, match, announced):
            hand.is_numbered = hand.is_numbered or match.groupdict().get("number") == "1"
            hand.begin(match["name"].strip(), match.groupdict().get("card") or "")
        elif hand.found:
            hand.found[-1][1].append(line)
            if match and _may_be_a_name(match):
                hand.kept.append((place, match["name"].strip()))
        elif line:
            hand.begin(BULLET.sub("", line, count=1).strip(" *:"), "")
    roles = [Role(one.strip("*_ "), paragraphs(card)) for one, card in hand.found]
    return roles, list(_messages(hand))


def announced_in(lines: Sequence[str]) -> frozenset[str]:
    """Names in a line that lists who plays: “Peran hari ini: kader, mertua, dan camat”."""
    listing = [line for line in lines if _ANNOUNCES.search(line) and "," in line]
    return frozenset(part.strip(" *_").lower() for line in listing for part in _APART.split(line) if part.strip(" *_"))


def lists_names(value: str, lines: Sequence[str]) -> bool:
    """“Peran: Kader, Camat” above cards of their own; a single role may have a comma in its name."""
    first = next((line for line in lines if line), "")
    found = _BOLD_NAME.match(first) or _CARD.match(first) or _NUMBERED.match(first)
    name = (_name(found) if found.re is _BOLD_NAME else found["name"].strip()) if found else first
    return "," in value and name.strip(" *_").lower() in announced_in([f"peran: {value}"])


def _match(line: str, *, above: str) -> re.Match[str] | None:
    """The line as one that may begin a card without being in bold."""
    return _CARD.match(line) or _NUMBERED.match(line) or (None if above else _ALONE.match(line))


def _begins(hand: _Hand, match: re.Match[str], announced: frozenset[str]) -> bool:
    """The first line of all names a player; the following ones only if it is known that they do."""
    name = match["name"].strip()
    words = name.lower().split()
    if words[0] in _NOT_NAMES or _OWNERS & set(words):
        return False
    if match.re is _ALONE:
        return _is_known(name, announced)
    if match.re is _NUMBERED:
        number = int(match["number"])
        is_next = number == len(hand.found) + 1 and (number == 1 or hand.is_numbered)
        return is_next and _is_known(name, announced)
    if not hand.found:
        return len(re.sub(r"\(.*?\)", "", name).split()) <= _WORDS or bool(match["bold"])
    return bool(match["bold"]) or _is_known(name, announced)


def _is_known(name: str, announced: frozenset[str]) -> bool:
    bare = re.sub(r"\s*\(.*", "", name).lower()
    words = bare.split()
    return bare in announced or (bool(words) and len(words) <= _WORDS and words[0].strip(".") in _PEOPLE)


def _may_be_a_name(match: re.Match[str]) -> bool:
    name = match["name"].strip()
    words = name.lower().split()
    is_own = words[0] in _NOT_NAMES or bool(_OWNERS & set(words))
    return match.re is _CARD and not is_own and len(words) <= _WORDS and name[0].isupper()


def _messages(hand: _Hand) -> Iterator[Message]:
    for place, name in hand.kept:
        said = f"“{name}: …” tetap di kartu peran di atasnya. Bila ini peran lain, tebalkan namanya: *{name}*."
        yield Message(Level.ADVICE, place, said)


def _name(heading: re.Match[str]) -> str:
    return ((heading["name"] or heading["title"]) + (heading["more"] or "")).strip(" :")


def _is_player(name: str, *, among_cards: bool) -> bool:
    """Somebody's name in bold; a card may have bold lines of its own (“Yang Anda tahu”)."""
    first = name.split(maxsplit=1)[0].lower().strip("(:")
    if among_cards:
        return first not in _NOT_NAMES and not _OWNERS & set(name.lower().split())
    return bool(_SEVERAL.search(name)) or first in _PLAYERS
