"""Which learning content still waits for an expert. Marks point to the translation key, which is the row's key too."""

import uuid
from collections import defaultdict
from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from assessments.models import Item, QuizItem, QuizVersion
from puspaga.core.enums import ReviewKind
from puspaga.core.models import ReviewMark


def open_kinds_by_key(keys: Iterable[uuid.UUID]) -> dict[uuid.UUID, list[str]]:
    """The kinds of open marks of each course or activity, as words; one query."""
    wanted = [str(key) for key in keys]
    rows = ReviewMark.objects.open().filter(object_key__in=wanted).order_by("kind").values_list("object_key", "kind")
    found: dict[uuid.UUID, list[str]] = defaultdict(list)
    for key, kind in rows:
        found[uuid.UUID(key)].append(str(ReviewKind(kind).label))
    return dict(found)


def open_kinds(keys: Iterable[uuid.UUID]) -> list[str]:
    """The kinds of open marks of all of them together, each once."""
    return list(dict.fromkeys(kind for kinds in open_kinds_by_key(keys).values() for kind in kinds))


def open_kinds_of_quiz(version: QuizVersion | None, *, key: uuid.UUID) -> list[str]:
    """What waits for an expert in a quiz: the quiz itself, and any item it may draw."""
    items = QuizItem.objects.filter(version=version).values_list("item_id", flat=True) if version else []
    of_items = Q(content_type=ContentType.objects.get_for_model(Item), object_key__in=[str(pk) for pk in items])
    found = set(ReviewMark.objects.open().filter(Q(object_key=str(key)) | of_items).values_list("kind", flat=True))
    return [str(kind.label) for kind in ReviewKind if kind.value in found]


def rests_on_open_marks(keys: Iterable[uuid.UUID]) -> bool:
    """True when some of this content was not looked at: what is earned with it is “uji coba”."""
    return ReviewMark.objects.open().filter(object_key__in=[str(key) for key in keys]).exists()
