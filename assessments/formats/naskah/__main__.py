"""`python -m assessments.formats.naskah FILE …`: findings and the full report. Exits 1 when something stops publishing."""

import sys
from pathlib import Path

from assessments.formats.naskah.lint import lint_naskah
from assessments.formats.naskah.report import report_lines


def main(names: list[str]) -> int:
    """Print the report of each file."""
    is_good = bool(names)
    for name in names:
        reading = lint_naskah(Path(name).read_text(encoding="utf-8"), deep=True)
        lines = [f"baris {fault.line}: {fault.level} {fault.code}: {fault.sentence}" for fault in reading.faults]
        if reading.scenario is not None:
            lines += report_lines(reading.scenario)
        lines.append(f"HASIL {'LULUS' if reading.is_publishable else 'BELUM'}\n")
        sys.stdout.write("\n".join(lines) + "\n")
        is_good = is_good and reading.is_publishable
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
