"""The competency framework as other parts ask for it."""

from assessments.models import Criterion, Element, Unit


def known_codes() -> frozenset[str]:
    """Every code that an item, a choice or a lesson may point to: units, elements and criteria of all frameworks."""
    return frozenset(
        code for model in (Unit, Element, Criterion) for code in model.objects.order_by().values_list("code", flat=True)
    )


def titles_of(codes: set[str]) -> dict[str, str]:
    """The titles of units and elements by code, those that are known."""
    rows = [
        *Unit.objects.filter(code__in=codes).values_list("code", "title"),
        *Element.objects.filter(code__in=codes).values_list("code", "title"),
    ]
    return dict(rows)
