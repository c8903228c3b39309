"""Telling readers what no expert has looked at yet."""

from django import template
from django.db.models import Model

from puspaga.core.domain.page_cache import remember
from puspaga.core.domain.review import key_of, marks_of

register = template.Library()


@register.inclusion_tag("components/review_marks.html")
def review_marks(subject: Model) -> dict[str, list[str]]:
    """The open marks of a page or record, as readable kinds."""
    if subject.pk is None:
        return {"kinds": []}
    marks = remember(("marks", subject._meta.label, key_of(subject)), lambda: marks_of(subject))
    return {"kinds": [mark.get_kind_display() for mark in marks if mark.is_open]}


@register.inclusion_tag("components/quiet_review_marks.html")
def quiet_review_marks(subject: Model) -> dict[str, list[str]]:
    """The same as one quiet line: whoever needs a number now must not be held up by a warning."""
    return review_marks(subject)
