"""Catalogues without gettext's programs: read and write .po, compile .mo, and find what the admin still says in English.

    python tools/messages.py compile PATH.po   write the .mo beside it
    python tools/messages.py compile-all       the same for every catalogue of the project
    python tools/messages.py missing           count what the packages hold and nobody has put into Indonesian
    python tools/messages.py extend            append those, still empty, to the overlay (after an upgrade)
    python tools/messages.py check             placeholders, tags and spaces of the overlay

Django loads `id_ID` catalogues for the language `id` too (gettext widens the name); the overlay restates them so that one
thing has one word everywhere.
"""

import ast
import re
import struct
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "site" / "puspaga"
OVERLAY = SITE / "locale_overlay" / "id" / "LC_MESSAGES"
# Package → the language whose catalogue lists all its texts; English where the package ships one.
PACKAGES = {
    "wagtail": "en",
    "wagtail_localize": "en",
    "wagtailmedia": "en",
    "taggit": "en",
    "django_filters": "fr",
    "allauth": "en",
    "django": "en",
}
LEFT_OUT = {
    "rest_framework": "answers programs, not people",
    "treebeard": "its screens belong to Django's own admin, which is not installed",
}
# Wagtail's plural form here names a number that is always nought in this place.
SINGULAR_RULES = {"Deleting this page will also delete %(translation_count)s translation of this page."}
PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[-+0#]*\d*(?:\.\d+)?[a-zA-Z%]|\{[\w.]*\}")
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
MARGINS = re.compile(r"^\s*|\s*$")
FIELD = re.compile(r'(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+(".*")$')


@dataclass
class Entry:
    """One message; `texts` holds the plural forms in order, `notes` the comment lines as they stand in the file."""

    msgid: str = ""
    texts: list[str] = field(default_factory=list)
    context: str | None = None
    plural: str | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def key(self) -> tuple[str | None, str]:
        """What makes a message one of its kind in a catalogue."""
        return self.context, self.msgid

    @property
    def usable(self) -> bool:
        """True when every form is filled in and nobody doubts it."""
        doubted = any(note.startswith("#,") and "fuzzy" in note for note in self.notes)
        return bool(self.texts) and all(self.texts) and not doubted


def parse(text: str) -> list[Entry]:
    """The entries of a .po text, header first; obsolete ones (#~) are left out."""
    blocks = re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").strip("\n"))
    return [entry for block in blocks for entry in parse_block(block.split("\n"))]


def parse_block(lines: list[str]) -> Iterator[Entry]:
    """The entries of lines without an empty one between; usually one."""
    values: dict[str, str] = {}
    notes: list[str] = []
    name = ""
    for line in map(str.strip, lines):
        if line.startswith("#"):
            if any(part.startswith("msgstr") for part in values):
                yield as_entry(values, notes)
                values, notes = {}, []
            notes += [] if line.startswith("#~") else [line]
        elif found := FIELD.match(line):
            name = found[1]
            values[name] = ast.literal_eval(found[2])
        elif line.startswith('"'):
            values[name] += ast.literal_eval(line)
    if values:
        yield as_entry(values, notes)


def as_entry(values: dict[str, str], notes: list[str]) -> Entry:
    """The entry that the fields of a .po block describe."""
    texts = [text for name, text in values.items() if name.startswith("msgstr")]
    return Entry(values["msgid"], texts, values.get("msgctxt"), values.get("msgid_plural"), notes)


def quoted(name: str, text: str) -> str:
    """A field of a .po file; texts of several lines are written line by line."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\r", "\\r")
    lines = [line.replace("\n", "\\n") for line in re.findall(r"[^\n]*\n|[^\n]+", escaped)] or [""]
    parts = lines if len(lines) == 1 else ["", *lines]
    return f"{name} " + "\n".join(f'"{part}"' for part in parts)


def rendered(entry: Entry) -> str:
    """One entry as it stands in a .po file."""
    lines = list(entry.notes)
    lines += [] if entry.context is None else [quoted("msgctxt", entry.context)]
    lines.append(quoted("msgid", entry.msgid))
    if entry.plural is None:
        lines.append(quoted("msgstr", (entry.texts or [""])[0]))
    else:
        lines.append(quoted("msgid_plural", entry.plural))
        lines += [quoted(f"msgstr[{number}]", text) for number, text in enumerate(entry.texts or [""])]
    return "\n".join(lines)


def render(entries: Iterable[Entry]) -> str:
    """A whole .po file; parse() gives the same entries back."""
    return "\n\n".join(map(rendered, entries)) + "\n"


def compiled(entries: Iterable[Entry]) -> bytes:
    """The .mo file of the usable entries, the same bytes for the same entries on every machine."""
    pairs = sorted((key_bytes(entry), "\0".join(entry.texts).encode()) for entry in entries if entry.usable)
    tables, data, start = b"", b"", 28 + 16 * len(pairs)
    for text in [*(key for key, _text in pairs), *(text for _key, text in pairs)]:
        tables += struct.pack("<II", len(text), start + len(data))
        data += text + b"\0"
    return struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, start) + tables + data


def key_bytes(entry: Entry) -> bytes:
    """The key under which gettext looks an entry up."""
    key = entry.msgid if entry.plural is None else f"{entry.msgid}\0{entry.plural}"
    return (key if entry.context is None else f"{entry.context}\4{key}").encode()


def faults(entry: Entry) -> list[str]:
    """What is wrong with a translation, in words; empty when nothing is."""
    source = entry.msgid if entry.plural is None or entry.msgid in SINGULAR_RULES else entry.plural
    found = [] if entry.usable else ["not translated"]
    for text in filter(None, entry.texts):
        for name, pattern in (("placeholders", PLACEHOLDER), ("tags", TAG)):
            if Counter(pattern.findall(source)) != Counter(pattern.findall(text)):
                found.append(f"other {name}")
        if MARGINS.findall(source) != MARGINS.findall(text):
            found.append("other spaces around")
        if "!" in text:
            found.append("exclamation mark")
    return found


def read(path: Path) -> list[Entry]:
    """The entries of a file; none when there is no such file."""
    return parse(path.read_text(encoding="utf-8")) if path.exists() else []


def known(path: Path) -> set[tuple[str | None, str]]:
    """The keys that a catalogue translates."""
    return {entry.key for entry in read(path) if entry.usable}


def sources(package: str) -> list[Path]:
    """The catalogues that list all texts of an installed package."""
    spec = find_spec(package)
    folder = Path(spec.origin).parent if spec and spec.origin else ROOT / "nowhere"
    return sorted(folder.rglob(f"locale*/{PACKAGES[package]}/LC_MESSAGES/django*.po"))


def missing(package: str, *, overlay: bool = True) -> list[tuple[Path, Entry]]:
    """The texts of a package that neither its own Indonesian nor (unless told) the overlay holds, with their source."""
    found: dict[tuple[str, str | None, str], tuple[Path, Entry]] = {}
    ours = {name: known(OVERLAY / name) if overlay else set() for name in ("django.po", "djangojs.po")}
    for path in sources(package):
        homes = [path.parents[2] / language / "LC_MESSAGES" / path.name for language in ("id", "id_ID")]
        have = ours[path.name].union(*map(known, homes))
        for entry in read(path):
            if entry.msgid and entry.key not in have:
                found.setdefault((path.name, *entry.key), (path, entry))
    return list(found.values())


def compile_file(path: Path) -> None:
    """Write the .mo beside a .po."""
    path.with_suffix(".mo").write_bytes(compiled(read(path)))


def project_catalogues() -> list[Path]:
    """The .po files that belong to the project."""
    return sorted(SITE.glob("locale*/*/LC_MESSAGES/*.po"))


def report() -> int:
    """Print how much is missing in each package; returns 1 when anything is."""
    total = 0
    for package in PACKAGES:
        gaps = missing(package)
        total += len(gaps)
        print(f"{package}: {len(gaps)} missing ({len(missing(package, overlay=False))} without the overlay)")
        for path, entry in gaps:
            print(f"    {path.stem}: {entry.msgid!r}")
    return int(total > 0)


def extend() -> int:
    """Append what is missing to the overlay, without text."""
    for package in PACKAGES:
        for path, entry in missing(package):
            note = f"#: {package}"
            added = Entry(entry.msgid, [""], entry.context, entry.plural, [note])
            target = OVERLAY / path.name
            target.write_text(render([*read(target), added]), encoding="utf-8")
    return 0


def check() -> int:
    """Print the faults of the overlay; returns 1 when there are any."""
    wrong = [(path.name, entry, faults(entry)) for path in sorted(OVERLAY.glob("*.po")) for entry in read(path) if entry.msgid]
    wrong = [line for line in wrong if line[2]]
    for name, entry, words in wrong:
        print(f"{name}: {entry.msgid!r} -> {entry.texts!r}: {', '.join(words)}")
    return int(bool(wrong))


def main(arguments: list[str]) -> int:
    """Run the sub-command; returns the exit code."""
    commands = {"missing": report, "extend": extend, "check": check}
    if len(arguments) == 2 and arguments[0] == "compile":
        compile_file(Path(arguments[1]))
        return 0
    if arguments == ["compile-all"]:
        for path in project_catalogues():
            compile_file(path)
        return 0
    if len(arguments) == 1 and arguments[0] in commands:
        return commands[arguments[0]]()
    sys.exit(__doc__)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
