"""The competency framework as other parts ask for it."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from assessments.models import Criterion, Element, Framework, Unit


@transaction.atomic
def load_framework(data: Mapping[str, Any]) -> Framework:
    """The framework of one file (framework, levels, performance_scale, rules, units), made or brought up to date.

    A second call changes nothing. A code that the file no longer names stays: items and evidence point to it.
    """
    head = data["framework"]
    values = {
        "title": head["title"],
        "mark": head.get("mark", "O"),
        "legal_note": head.get("legal_note", ""),
        "rules": data.get("rules") or {},
        "scale": data.get("performance_scale") or [],
        "levels": data.get("levels") or [],
    }
    framework, _made = Framework.objects.update_or_create(key=head["key"], version=head["version"], defaults=values)
    units = _keep_units(framework, data["units"])
    elements = _keep_elements(units, data["units"])
    _keep_criteria(elements, [element for unit in data["units"] for element in unit["elements"]])
    return framework


def _keep_units(framework: Framework, rows: Iterable[Mapping[str, Any]]) -> dict[str, Unit]:
    Unit.objects.bulk_create(
        [
            Unit(framework=framework, code=row["code"], title=row["title"], levels=row.get("levels") or [], position=place)
            for place, row in enumerate(rows, start=1)
        ],
        update_conflicts=True, unique_fields=["framework", "code"], update_fields=["title", "levels", "position"],
    )  # fmt: skip
    return {unit.code: unit for unit in framework.units.all()}


def _keep_elements(units: dict[str, Unit], rows: Iterable[Mapping[str, Any]]) -> dict[str, Element]:
    Element.objects.bulk_create(
        [
            Element(unit=units[row["code"]], code=element["code"], title=element["title"], position=place)
            for row in rows
            for place, element in enumerate(row["elements"], start=1)
        ],
        update_conflicts=True, unique_fields=["unit", "code"], update_fields=["title", "position"],
    )  # fmt: skip
    return {element.code: element for element in Element.objects.filter(unit__in=units.values())}


def _keep_criteria(elements: dict[str, Element], rows: Iterable[Mapping[str, Any]]) -> None:
    Criterion.objects.bulk_create(
        [
            Criterion(
                element=elements[row["code"]], code=one["code"], text=one["text"], is_critical=one["critical"], position=place
            )
            for row in rows
            for place, one in enumerate(row["criteria"], start=1)
        ],
        update_conflicts=True, unique_fields=["element", "code"], update_fields=["text", "is_critical", "position"],
    )  # fmt: skip


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
