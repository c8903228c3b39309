"""Numbers of documents: per kind, district and year, without gaps."""

import datetime as dt

from django.utils import timezone

from courses.enums import DocumentKind
from courses.models import Document
from puspaga.accounts.models import District

LETTERS = {DocumentKind.CERTIFICATE: "S", DocumentKind.PARTICIPATION: "T"}


def next_number(*, kind: str, district: District, at: dt.datetime) -> str:
    """The next number, for instance S-0007/BALIKPAPAN/2026.

    Call it inside the transaction that locked the district and writes the document: rows are never deleted, so the
    count is the last number, and what is rolled back leaves no gap.
    """
    letter, tail = LETTERS[DocumentKind(kind)], f"/{district.key.upper()}/{timezone.localdate(at).year}"
    taken = Document.objects.filter(number__startswith=f"{letter}-", number__endswith=tail).count()
    return f"{letter}-{taken + 1:04d}{tail}"


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day so many months later; the last day of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    first = dt.date(day.year + years, month + 1, 1)
    after = dt.date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return first.replace(day=min(day.day, (after - first).days))
