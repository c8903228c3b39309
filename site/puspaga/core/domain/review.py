"""Review marks: opening them, and clearing them by the right expert."""

import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Model

from puspaga.core.domain.audit import record
from puspaga.core.enums import ReviewKind
from puspaga.core.errors import NotAllowed
from puspaga.core.models import ReviewMark
from puspaga.core.rules import may_clear_mark


def key_of(subject: Model) -> str:
    """What a mark points to: the translation key of a page (all languages share it), else the primary key.

    An alias shows its source's text, so it carries its source's marks.
    """
    source = getattr(subject, "alias_of", None) or subject
    return str(getattr(source, "translation_key", None) or source.pk)


def is_source_text(subject: Model) -> bool:
    """False for translations and aliases: marks speak about the text in the site's first language."""
    locale = getattr(subject, "locale", None)
    return not getattr(subject, "alias_of_id", None) and (locale is None or locale.language_code == settings.LANGUAGE_CODE)


# What a reader takes from a text. Whatever else changes needs no second look.
READ_FIELDS = (
    "title", "promise", "summary", "name", "hours", "what_happens", "meaning", "opening", "cost", "drawing", "picture_id",
    "recording_id", "naskah",
)  # fmt: skip
# Keys the editor gives to blocks and paragraphs when it merely opens and saves them.
_NOISE = re.compile(r' data-block-key=\\?"[^"]*"|"id": "[^"]*",? ?')


def content_hash(subject: Model) -> str:
    """Hash of the subject's text, to see whether it changed after a review."""
    words = [str(getattr(subject, name)) for name in READ_FIELDS if hasattr(subject, name)]
    if hasattr(subject, "facts"):
        words += [f"{fact.mark} {fact.claim} {fact.source}" for fact in subject.facts.all()]
    if hasattr(subject, "body"):
        words.append(_NOISE.sub("", json.dumps(subject.body.get_prep_value(), sort_keys=True, default=str)))
    return hashlib.sha256("\n".join(words).encode()).hexdigest()


def open_marks(subject: Model, kinds: Iterable[str], *, at: dt.datetime) -> list[ReviewMark]:
    """Ask for these kinds of review. A kind that was asked for before stays as it is, cleared or open."""
    content_type = ContentType.objects.get_for_model(subject)
    return [
        ReviewMark.objects.get_or_create(
            content_type=content_type, object_key=key_of(subject), kind=ReviewKind(kind), defaults={"opened_at": at}
        )[0]
        for kind in kinds
    ]


def kinds_beyond(actor: Any, kinds: Iterable[str]) -> list[str]:
    """Those of the kinds that somebody else than this person has to look at. Content that nobody published by hand (the
    starter pack) says itself what it needs: no person, no kinds."""
    return [kind for kind in kinds if actor is not None and actor.pk and not may_clear_mark(actor, kind)]


@transaction.atomic
def clear_mark(mark: ReviewMark, *, actor: Any, at: dt.datetime, subject: Model | None = None, note: str = "") -> ReviewMark:
    """Say that an expert of this kind has looked. Clearing twice is once. Raises NotAllowed for any other role."""
    if not may_clear_mark(actor, mark.kind):
        raise NotAllowed
    locked = ReviewMark.objects.select_for_update(of=("self",)).get(pk=mark.pk)
    if not locked.is_open:
        return locked
    locked.cleared_at, locked.cleared_by, locked.note = at, actor, note
    locked.content_hash = content_hash(subject) if subject is not None else ""
    locked.save(update_fields=["cleared_at", "cleared_by", "note", "content_hash"])
    record("review.cleared", locked, actor=actor, at=at, kind=locked.kind)
    return locked


@transaction.atomic
def reopen_mark(mark: ReviewMark, *, actor: Any, at: dt.datetime) -> ReviewMark:
    """Ask for the review again, for instance because the text changed. The hash stays: it tells that somebody looked."""
    locked = ReviewMark.objects.select_for_update(of=("self",)).get(pk=mark.pk)
    if locked.is_open:
        return locked
    locked.opened_at, locked.cleared_at, locked.cleared_by = at, None, None
    locked.save(update_fields=["opened_at", "cleared_at", "cleared_by"])
    record("review.reopened", locked, actor=actor, at=at, kind=locked.kind)
    return locked


def reopen_changed(subject: Model, *, at: dt.datetime) -> int:
    """Ask again for every review whose text is not what the expert saw; returns how many."""
    if not is_source_text(subject):
        return 0
    now = content_hash(subject)
    changed = [mark for mark in marks_of(subject) if not mark.is_open and mark.content_hash not in ("", now)]
    for mark in changed:
        reopen_mark(mark, actor=None, at=at)
    return len(changed)


@transaction.atomic
def withdraw_mark(mark: ReviewMark, *, actor: Any, at: dt.datetime) -> bool:
    """Take back a question nobody has answered yet. False, and nothing happens, once an expert has looked."""
    locked = ReviewMark.objects.select_for_update(of=("self",)).filter(pk=mark.pk).first()
    if locked is None or not locked.is_open or locked.content_hash:
        return False
    record("review.withdrawn", locked, actor=actor, at=at, kind=locked.kind)
    locked.delete()
    return True


def marks_of(subject: Model) -> list[ReviewMark]:
    """All marks of one subject, in one query."""
    content_type = ContentType.objects.get_for_model(subject)
    return list(ReviewMark.objects.filter(content_type=content_type, object_key=key_of(subject)).order_by("kind"))
