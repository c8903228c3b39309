"""One style sheet where a page may cost four requests: the sources put together in their order.

python tools/styles.py          write the sheets
python tools/styles.py check    exit 1 when one is older than its sources
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CORE = ROOT / "site" / "puspaga" / "core" / "static" / "puspaga"
ASSESSMENTS = ROOT / "assessments"
# Sheet → its sources.
SHEETS = {
    ASSESSMENTS / "static" / "assessments" / "quiz.css": (
        CORE / "puspaga.css",
        CORE / "player.css",
        ASSESSMENTS / "styles" / "quiz.css",
    ),
    ASSESSMENTS / "static" / "assessments" / "simulation.css": (
        CORE / "puspaga.css",
        CORE / "player.css",
        ASSESSMENTS / "styles" / "simulation.css",
    ),
}
NOTE = "/* Made by tools/styles.py. Change its sources instead. */\n"


def compose(sources: tuple[Path, ...]) -> str:
    """The sources one after another; addresses of the core's fonts are told from the new place."""
    text = "\n".join(source.read_text(encoding="utf-8").strip() for source in sources)
    return NOTE + text.replace("url(fonts/", "url(../puspaga/fonts/") + "\n"


def stale() -> list[Path]:
    """Sheets that differ from what their sources give."""
    return [
        sheet
        for sheet, sources in SHEETS.items()
        if not sheet.exists() or sheet.read_text(encoding="utf-8") != compose(sources)
    ]


def main(arguments: list[str]) -> int:
    """Write or check."""
    old = stale()
    if arguments == ["check"]:
        print("\n".join(f"{sheet.relative_to(ROOT)} is older than its sources" for sheet in old))
        return int(bool(old))
    for sheet in old:
        sheet.write_text(compose(SHEETS[sheet]), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
