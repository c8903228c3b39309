"""The insides of sections: paragraphs, lists, programme."""

import re
from collections.abc import Iterable

from courses.formats.workshop_text.reading import AgendaItem

BULLET = re.compile(r"^(?:[-–—•▪·*]|\d{1,2}[.)]|[a-z][.)])\s+")
_MINUTES = re.compile(r"^(?P<minutes>\d{1,3})\s*(?:menit\b|mnt\b|min\b|['’′])\.?\s*[|:.–—-]?\s*(?P<rest>.*)$", re.I)
_MINUTES_BEHIND = re.compile(
    r"^(?P<title>[^|]{1,80}?)\s*\(\s*(?P<minutes>\d{1,3})\s*(?:menit|mnt|min|['’′])\s*\)\s*[|:.–—-]?\s*(?P<rest>.*)$", re.I
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


def _agenda_item(entry: str) -> AgendaItem:
    behind = _MINUTES_BEHIND.match(entry)
    if behind:
        return AgendaItem(behind["title"].strip(), int(behind["minutes"]), behind["rest"].strip())
    front = _MINUTES.match(entry)
    rest = front["rest"] if front else entry
    title, _mark, how = rest.partition("|") if "|" in rest else rest.partition(":")
    return AgendaItem(title.strip(), int(front["minutes"]) if front else None, how.strip())
