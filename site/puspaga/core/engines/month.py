"""One month of a wall calendar."""

import calendar
import datetime as dt
from dataclasses import dataclass

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
DAYS = ("Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min")
FIRST_YEAR, LAST_YEAR = 2000, 2100


@dataclass(frozen=True)
class Month:
    """A month to draw: weeks of day numbers (0 = outside), the neighbours as yyyy-mm, today's number or 0."""

    title: str
    weeks: list[list[int]]
    before: str
    after: str
    today: int
    days: tuple[str, ...] = DAYS


def parse_month(text: str, *, today: dt.date) -> dt.date:
    """The first day of the month written yyyy-mm; the present month for anything else."""
    try:
        found = dt.date.fromisoformat(f"{text}-01")
    except ValueError:
        return today.replace(day=1)
    return found if FIRST_YEAR <= found.year < LAST_YEAR else today.replace(day=1)


def month_of(first: dt.date, *, today: dt.date) -> Month:
    """The month that begins on `first`, Monday first."""
    last = calendar.monthrange(first.year, first.month)[1]
    before, after = first - dt.timedelta(days=1), first + dt.timedelta(days=last)
    is_present = (first.year, first.month) == (today.year, today.month)
    return Month(
        title=f"{MONTHS[first.month - 1]} {first.year}",
        weeks=calendar.Calendar(firstweekday=0).monthdayscalendar(first.year, first.month),
        before=f"{before:%Y-%m}",
        after=f"{after:%Y-%m}",
        today=today.day if is_present else 0,
    )
