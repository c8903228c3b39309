"""Review marks with the texts they belong to, in a fixed number of queries per kind of text."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.urls import NoReverseMatch, reverse
from wagtail.models import Page

from puspaga.core.domain.review import content_hash
from puspaga.core.models import ReviewMark


@dataclass(frozen=True)
class ReviewRow:
    """A mark, its text, where to read or edit it, and whether the text changed after the review."""

    mark: ReviewMark
    title: str
    url: str
    has_changed: bool
    is_for_reading: bool = False


def review_rows(marks: list[ReviewMark]) -> list[ReviewRow]:
    """Rows in the order of the marks."""
    subjects = _subjects(marks)
    return [_row(mark, subjects.get((mark.content_type_id, mark.object_key))) for mark in marks]


def subject_of(mark: ReviewMark) -> Any:
    """The text of one mark, in the site's first language; None when it is gone."""
    return _subjects([mark]).get((mark.content_type_id, mark.object_key))


def _subjects(marks: list[ReviewMark]) -> dict[tuple[int, str], Any]:
    keys: dict[int, set[str]] = defaultdict(set)
    types = {mark.content_type_id: mark.content_type for mark in marks}
    for mark in marks:
        keys[mark.content_type_id].add(mark.object_key)
    found: dict[tuple[int, str], Any] = {}
    for type_id, wanted in keys.items():
        model = types[type_id].model_class()
        if model is None:
            continue
        if issubclass(model, Page):
            pages = model.objects.filter(translation_key__in=wanted, locale__language_code="id")
            if hasattr(model, "facts"):
                pages = pages.prefetch_related("facts")
            found.update({(type_id, str(page.translation_key)): page for page in pages})
        else:
            found.update({(type_id, str(row.pk)): row for row in model.objects.filter(pk__in=wanted)})
    return found


def _row(mark: ReviewMark, subject: Any) -> ReviewRow:
    if subject is None:
        return ReviewRow(mark, mark.object_key, "", has_changed=False)
    changed = bool(mark.content_hash) and content_hash(subject) != mark.content_hash
    reading = reading_address(subject)
    return ReviewRow(mark, str(subject), reading or _address("edit", subject), changed, is_for_reading=bool(reading))


def reading_address(subject: Any) -> str:
    """Where staff read a record without an editor; empty where there is no such page."""
    return "" if isinstance(subject, Page) else _address("inspect", subject)


def _address(deed: str, subject: Any) -> str:
    space = "wagtailadmin_pages" if isinstance(subject, Page) else subject._meta.model_name
    try:
        return reverse(f"{space}:{deed}", args=[subject.pk])
    except NoReverseMatch:
        return ""
