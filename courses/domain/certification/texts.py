"""The published texts of what a programme requires, and which of them a reviewer saw."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from assessments.models import Item, ItemVersion, QuizVersion, ScenarioVersion
from courses.models import EthicsCode, LessonVersion, WorkshopVersion
from puspaga.core.models import ReviewMark

# Where the texts of something stand: model, and the way to its key.
_SOURCES: tuple[tuple[Any, str], ...] = (
    (LessonVersion, "activity__key"),
    (QuizVersion, "quiz__key"),
    (ScenarioVersion, "scenario__key"),
    (WorkshopVersion, "workshop__key"),
)


@dataclass(frozen=True)
class Text:
    """One published text."""

    content_hash: str
    published_at: dt.datetime


def item_key(pk: int) -> str:
    """Items are told apart from pages, whose keys could look the same."""
    return f"item {pk}"


@dataclass
class Texts:
    """Texts in order by what they are of; where a version belongs; and the marks."""

    by_key: dict[str, list[Text]] = field(default_factory=lambda: defaultdict(list))
    by_ref: dict[str, tuple[str, Text]] = field(default_factory=dict)
    marks: dict[str, list[ReviewMark]] = field(default_factory=lambda: defaultdict(list))

    def add(self, key: str, ref: str, text: Text) -> None:
        """One more text, published after those before it."""
        self.by_key[key].append(text)
        self.by_ref[ref] = key, text

    def at(self, key: str, moment: dt.datetime) -> Text | None:
        """The text that readers saw at a moment."""
        return next((text for text in reversed(self.by_key[key]) if text.published_at <= moment), None)

    def newest(self, key: str) -> Text | None:
        """The text readers see today."""
        return self.by_key[key][-1] if self.by_key[key] else None


def texts_of(keys: Iterable[str], *, items: Iterable[int], ethics: str) -> Texts:
    """The Indonesian texts of these pages and items with their marks, in a fixed number of queries.

    `ethics`: the key of the page of the code of ethics, or empty.
    """
    wanted, pool, found = list(keys), list(items), Texts()
    for model, path in _SOURCES:
        rows = model.objects.filter(**{f"{path}__in": [key for key in wanted if key != ethics]}, language="id")
        for key, pk, content_hash, at in rows.order_by("number").values_list(path, "pk", "content_hash", "published_at"):
            found.add(str(key), f"{model._meta.label_lower} {pk}", Text(content_hash, at))
    rows = ItemVersion.objects.filter(item__in=pool, language="id").order_by("number")
    for item, pk, content_hash, at in rows.values_list("item_id", "pk", "content_hash", "published_at"):
        found.add(item_key(item), f"assessments.itemversion {pk}", Text(content_hash, at))
    if ethics:
        for code in EthicsCode.objects.order_by("number"):
            found.add(ethics, f"courses.ethicscode {code.pk}", Text(code.content_hash, code.published_at))
    _add_marks(found, wanted, pool)
    return found


def _add_marks(found: Texts, keys: list[str], items: list[int]) -> None:
    of_items = Q(content_type=ContentType.objects.get_for_model(Item), object_key__in=[str(pk) for pk in items])
    pages = set(keys)
    for mark in ReviewMark.objects.filter(Q(object_key__in=keys) | of_items):
        found.marks[mark.object_key if mark.object_key in pages else item_key(int(mark.object_key))].append(mark)
