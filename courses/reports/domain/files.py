"""The two spreadsheets: one for the office with names, one to be shared without small numbers."""

from collections.abc import Callable, Sequence

from django.utils.translation import gettext as _

from courses.engines.suppression import Cell, Pair, SharedTable, share
from courses.exporters.workbook import Value, workbook
from courses.reports.domain.people import PeopleTable, Person

HIDDEN = "·"
Sheet = tuple[str, list[list[Value]]]


def office_file(table: PeopleTable, people: Sequence[Person]) -> bytes:
    """Names and true numbers; it stays in the office."""
    names: list[list[Value]] = [[_("Nama"), _("Kelurahan"), _("Unsur"), _("Terlatih"), _("Bersertifikat"), _("Uji coba")]]
    for one in (row for row in people if not row.is_erased):
        flags = [_("ya") if flag else "" for flag in (one.is_trained, one.is_certified, one.is_on_trial)]
        names.append([one.name, table.rows.get(one.village, ""), table.columns.get(one.audience, one.audience), *flags])
    return workbook([(_("Nama"), names), *_count_sheets(table)])


def shared_file(table: PeopleTable) -> bytes:
    """Counts of one to four and every total that gives them away are hidden; no names."""
    shared = share(table.counts, rows=list(table.rows), columns=list(table.columns))
    note: Sheet = (_("Keterangan"), [[_("“·”: angka 1 sampai 4, atau jumlah yang dapat membukanya, tidak ditampilkan.")]])
    return workbook([note, *(_shared_sheet(table, shared, title, index) for index, title in enumerate(_titles()))])


def _titles() -> tuple[str, str]:
    return _("Terlatih"), _("Bersertifikat")


def _count_sheets(table: PeopleTable) -> list[Sheet]:
    return [
        (title, _grid(table, lambda cell, i=index: table.counts.get(cell, (0, 0))[i])) for index, title in enumerate(_titles())
    ]


def _grid(table: PeopleTable, value_of: Callable[[Cell], int]) -> list[list[Value]]:
    """Rows of numbers with their true totals."""
    body = [[value_of((row, column)) for column in table.columns] for row in table.rows]
    rows = [[label, *line, sum(line)] for label, line in zip(table.rows.values(), body, strict=True)]
    totals = [sum(column) for column in zip(*body, strict=True)]
    return [_heading(table), *rows, [_("Jumlah"), *totals, sum(totals)]]


def _shared_sheet(table: PeopleTable, shared: SharedTable, title: str, index: int) -> Sheet:
    def shown(pair: Pair) -> Value:
        number = (pair.trained, pair.certified)[index]
        return HIDDEN if number is None else number

    rows = [
        [label, *(shown(shared.cells[row, column]) for column in table.columns), shown(shared.rows[row])]
        for row, label in table.rows.items()
    ]
    last = [_("Jumlah"), *(shown(shared.columns[column]) for column in table.columns), shown(shared.total)]
    return title, [_heading(table), *rows, last]


def _heading(table: PeopleTable) -> list[Value]:
    return [_("Kelurahan"), *table.columns.values(), _("Jumlah")]
