"""The insides of sections: paragraphs, lists, programme, role cards."""

import re
from collections.abc import Iterable, Sequence

from courses.formats.workshop_text.reading import AgendaItem, Role

BULLET = re.compile(r"^(?:[-–—•▪·*]|\d{1,2}[.)]|[a-z][.)])\s+")
_MINUTES = re.compile(r"^(?P<minutes>\d{1,3})\s*(?:menit\b|mnt\b|min\b|['’′])\.?\s*[|:.–—-]?\s*(?P<rest>.*)$", re.I)
_MINUTES_BEHIND = re.compile(
    r"^(?P<title>[^|]{1,80}?)\s*\(\s*(?P<minutes>\d{1,3})\s*(?:menit|mnt|min|['’′])\s*\)\s*[|:.–—-]?\s*(?P<rest>.*)$", re.I
)
_CARD = re.compile(r"^(?:[-–—•▪·*]\s+|\d{1,2}[.)]\s+)?\*{0,2}(?P<name>[^:*.?!]{2,60}?)\*{0,2}:\*{0,2}\s*(?P<card>.*)$")
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
# Beginnings of a card's own lines, which are nobody's name.
_NOT_NAMES = frozenset(
    "tugas tujuan ingat tanyakan contoh catatan kalimat rahasia latar ucapkan jangan sikap bila jika saat lalu"
    " yang apa informasi pesan ketika".split()
)


def paragraphs(lines: Iterable[str]) -> str:
    """The text of some lines: ends without blank lines, one blank line between paragraphs."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines).strip("\n"))


def bullets(lines: Iterable[str]) -> tuple[str, ...]:
    """The entries of a list. Where bullets are used, a line without one goes on with the entry before."""
    filled = [line for line in lines if line]
    with_bullets = any(BULLET.match(line) for line in filled)
    entries: list[str] = []
    for line in filled:
        if with_bullets and entries and not BULLET.match(line):
            entries[-1] = f"{entries[-1]} {line}"
        else:
            entries.append(BULLET.sub("", line, count=1).strip())
    return tuple(entry for entry in entries if entry)


def agenda(lines: Iterable[str]) -> tuple[AgendaItem, ...]:
    """“10 menit | Pembukaan | caranya”, “10 menit: Pembukaan”, “Pembukaan (10 menit): caranya”, or just a title."""
    return tuple(_agenda_item(entry) for entry in bullets(lines))


def cards(lines: Sequence[str], *, name: str = "") -> tuple[Role, ...]:
    """Role cards in a list: “Nama: kartunya” or “*Nama (tiga orang)*”, with more paragraphs below each.

    With a `name` the lines stand below that card's own heading: then only a heading of another player begins a new card.
    """
    found: list[tuple[str, list[str]]] = [(name, [])] if name else []
    for line in lines:
        heading, match = _BOLD_NAME.match(line), None if name else _CARD.match(line)
        if heading and _is_player(_name(heading), among_cards=not name):
            found.append((_name(heading), [heading["card"] or ""]))
        elif match and match["name"].split()[0].lower() not in _NOT_NAMES:
            found.append((match["name"].strip(), [match["card"]]))
        elif found:
            found[-1][1].append(line)
        elif line:
            found.append((BULLET.sub("", line, count=1).strip(" *:"), []))
    return tuple(Role(name.strip("*_ "), paragraphs(card)) for name, card in found)


def _name(heading: re.Match[str]) -> str:
    return ((heading["name"] or heading["title"]) + (heading["more"] or "")).strip(" :")


def _is_player(name: str, *, among_cards: bool) -> bool:
    """Somebody's name in bold; a card may have bold lines of its own (“Yang Anda tahu”)."""
    first = name.split(maxsplit=1)[0].lower().strip("(:")
    if among_cards:
        return first not in _NOT_NAMES
    return bool(_SEVERAL.search(name)) or first in _PLAYERS


def _agenda_item(entry: str) -> AgendaItem:
    behind = _MINUTES_BEHIND.match(entry)
    if behind:
        return AgendaItem(behind["title"].strip(), int(behind["minutes"]), behind["rest"].strip())
    front = _MINUTES.match(entry)
    rest = front["rest"] if front else entry
    title, _mark, how = rest.partition("|") if "|" in rest else rest.partition(":")
    return AgendaItem(title.strip(), int(front["minutes"]) if front else None, how.strip())
