"""A line without its dress: stars, numbers, brackets, pictures, capitals, a colon or a dash behind the name."""

import re
import unicodedata
from dataclasses import dataclass

# A heading stands at the beginning of its line; what comes later is its value.
_LONGEST_NAME = 160
_START = r"(?:[^\w“”\"‘’'…\\]|_)*"
MARKS = re.compile(
    rf"^{_START}(?:\d\ufe0f?\u20e3|\d{{1,2}}(?:\.\d{{1,2}})+[.)]?\s+|\d{{1,2}}(?:[.)]\s*|\s[-–—]\s)|[A-Za-z][.)]\s+|[IVX]{{1,4}}[.)]\s+)?{_START}"
)
_SEPARATOR = re.compile(r"[:：]|\s(?:[-–—=]|=>|->|→|⇒)\s|=>|→|⇒")
_BOLD_START = re.compile(r"^\s*[*_~]{1,3}(?P<name>[^*_~]{2,90})[*_~]{1,3}\s*(?P<colon>[:：])?\s*(?P<value>.*)$")
_LISTED = re.compile(r"^\s*(?:[-–—•▪·]\s|\*\s|\d{1,2}[.)]\s|[a-z][.)]\s)")
_BEHIND = re.compile(r"\s*[(\[][^)\]]*(?:[)\]]\s*$|$)")
_QUOTES = "“”\"‘’'"


@dataclass(frozen=True)
class Line:
    """What a line says first, and what stands behind the colon, in brackets, and around it."""

    raw: str
    # Words in small letters, without what stands in brackets behind them.
    name: str
    # The same with the brackets, as somebody typed it.
    written: str
    value: str
    in_brackets: str
    has_colon: bool
    is_listed: bool
    is_marked: bool

    @property
    def alone(self) -> bool:
        """Nothing stands behind the name."""
        return not self.value

    @property
    def count(self) -> int:
        """How many words the name has."""
        return len(self.written.split())

    @property
    def is_sentence(self) -> bool:
        """It ends as sentences do, or is somebody's speech."""
        bare = self.raw.strip(" *_~)]")
        return self.alone and (bare.endswith((".", "?", "!", ",", ";", "…")) or bare[-1:] in _QUOTES)


def undress(line: str) -> Line:
    """Take a line apart. Text without letters has an empty name."""
    bare = MARKS.sub("", line, count=1)
    head = unicodedata.normalize("NFKC", bare[:_LONGEST_NAME])
    found = _SEPARATOR.search(head)
    name = head[: found.start()] if found else head
    value = head[found.end() :] + bare[_LONGEST_NAME:] if found else ""
    bold = _BOLD_START.match(line)
    is_run_in = bold is not None and bool(bold["value"]) and not _SEPARATOR.search(bold["name"]) and not bold["colon"]
    if bold and is_run_in:
        name, value = bold["name"], bold["value"]
    behind = _BEHIND.search(name)
    return Line(
        raw=line,
        name=plain(name[: behind.start()] if behind and behind.start() else name),
        written=clean(name),
        value=clean(value),
        in_brackets=behind.group().strip(" ()[]") if behind and behind.start() else "",
        has_colon=found is not None and found.group() in (":", "：") and not is_run_in,
        is_listed=_LISTED.match(line) is not None,
        is_marked=_is_marked(line),
    )


def plain(name: str) -> str:
    """Small letters, single spaces, nothing around the words."""
    return " ".join(re.sub(r"[*_~`]|[^\w\s()\[\]/&,.'’-]", "", name).strip(" .,:–—-=()[]").lower().split())


def clean(value: str) -> str:
    """A value without stars around it."""
    return value.strip().strip("*_~").strip()


def _is_marked(line: str) -> bool:
    text = line.strip().strip("\ufe0f")
    if not text or _LISTED.match(line):
        return bool(text) and _is_marked(_LISTED.sub("", line, count=1))
    letters = [sign for sign in text if sign.isalpha()]
    is_loud = len(letters) > 3 and all(sign.isupper() for sign in letters)
    return is_loud or text.endswith((":", "：")) or text[0] in "#*_~[>=" or unicodedata.category(text[0]) in ("So", "Sk")
