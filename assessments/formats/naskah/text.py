"""Source lines: what Word and WhatsApp put into a text is made plain before anything is read."""

import re
import unicodedata
from dataclasses import dataclass

from assessments.engines.simulation.faults import Fault, saran

_BREAKS = re.compile("\r\n|[\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ud800-\udfff]"
)
_ARROWS = re.compile("→|⇒|–>|—>|-->")
_MINUS = re.compile("[\u2212\u2013](?=[0-9])")
_BULLET = re.compile("([•·●◦▪‣–]) +(?=\\S)")


@dataclass(frozen=True)
class Source:
    """One line that says something: its number, its text without margins, and whether it stood further in."""

    number: int
    text: str
    indented: bool


def clean(text: str) -> str:
    """A text in NFC with plain line ends and spaces, without invisible characters or trailing spaces."""
    plain = _SPACES.sub(" ", _BREAKS.sub("\n", text))
    return "\n".join(line.rstrip() for line in unicodedata.normalize("NFC", _INVISIBLE.sub("", plain)).split("\n"))


def source_lines(text: str) -> tuple[list[Source], list[Fault]]:
    """The lines that are not blank, pasted arrows, bullets and minus signs read as typed ones."""
    lines, faults = [], []
    for number, raw in enumerate(clean(text).split("\n"), start=1):
        if not raw.strip():
            continue
        indented, line = raw != raw.lstrip(), raw.strip()
        bullet = _BULLET.match(line)
        if bullet:
            line = f"* {line[bullet.end() :]}"
            sentence = f"Tanda “{bullet.group(1)}” di awal baris dibaca sebagai pilihan. Tulis “*” agar jelas."
            faults.append(saran(number, "tanda_tempel", sentence, column=1))
        lines.append(Source(number, _typed(line), indented))
    return lines, faults


def _typed(line: str) -> str:
    """Arrows as typed, and a minus sign where an effect line begins or goes on."""
    line = _ARROWS.sub("->", line) if not line.startswith("//") else line
    return _MINUS.sub("-", line) if re.match("[\u2212\u2013+-][0-9]", line) else line
