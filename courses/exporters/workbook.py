"""Spreadsheets for the office. What people wrote never becomes a formula."""

import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# A text that begins so is run by some program, if not here then after somebody saved the sheet as CSV.
DANGEROUS_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
Value = str | int | None


def workbook(sheets: Iterable[tuple[str, Sequence[Sequence[Value]]]]) -> bytes:
    """An .xlsx with one sheet per (title, rows); the first row is the heading."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        _fill(book.create_sheet(title[:31]), rows)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def escaped(text: str) -> str:
    """The text with an apostrophe before a dangerous beginning, and without signs a sheet cannot hold."""
    clean = ILLEGAL_CHARACTERS_RE.sub("", text)
    return f"'{clean}" if clean.lstrip(" \u00a0").startswith(DANGEROUS_STARTS) else clean


def _fill(sheet: Worksheet, rows: Sequence[Sequence[Value]]) -> None:
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(number, column)
            cell.value = escaped(value) if isinstance(value, str) else value
            if isinstance(value, str):
                cell.data_type = "s"
            if number == 1:
                cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    for column in sheet.columns:
        width = max(len(str(cell.value or "")) for cell in column)
        sheet.column_dimensions[column[0].column_letter].width = min(width + 2, 48)
