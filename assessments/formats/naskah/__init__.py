"""The naskah format: scenarios written like a play, read with plain findings, judged, and written back."""

from assessments.formats.naskah.lint import lint_naskah
from assessments.formats.naskah.reader import Reading, read_naskah
from assessments.formats.naskah.report import counts, report_lines
from assessments.formats.naskah.writer import write_naskah

__all__ = ["Reading", "counts", "lint_naskah", "read_naskah", "report_lines", "write_naskah"]
