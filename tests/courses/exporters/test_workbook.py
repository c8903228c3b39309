"""Spreadsheets hold text as text."""

import io

import pytest
from openpyxl import load_workbook

from courses.exporters.workbook import escaped, workbook


@pytest.mark.parametrize("text", ["=1+1", "+62", "-1", "@SUM(A1)", "\t=1", " =1", "|x", "%0A", '=HYPERLINK("x")'])
def test_dangerous_beginnings_are_escaped(text):
    book = load_workbook(io.BytesIO(workbook([("Satu", [["Nama"], [text]])])))
    cell = book["Satu"]["A2"]
    assert cell.value == f"'{text}"
    assert cell.data_type == "s"


def test_names_and_numbers_stay_as_they_are():
    book = load_workbook(io.BytesIO(workbook([("Satu", [["Nama", "Jumlah"], ["Siti = Nur", 3]])])))
    assert [cell.value for cell in book["Satu"][2]] == ["Siti = Nur", 3]


def test_signs_a_sheet_cannot_hold_are_left_out():
    assert escaped("a\x00b\x0bc") == "abc"
