"""The row and the versions that publishing a workshop writes."""

import datetime as dt
import uuid
from typing import Any

from django.db import transaction

from courses.domain.publishing import hash_of
from courses.domain.workshops.drafts import WorkshopDraft
from courses.domain.workshops.findings import faults_of_workshop
from courses.domain.workshops.packs import facilitator_pack, participant_pack, rubric_of
from courses.errors import WorkshopNotReady
from courses.models import Activity, Workshop, WorkshopVersion


@transaction.atomic
def publish_workshop(
    draft: WorkshopDraft, *, workshop: Workshop, language: str, actor: Any, at: dt.datetime
) -> WorkshopVersion:
    """Append a version, or answer the newest one when its content is the same. Raises WorkshopNotReady with every fault."""
    faults = faults_of_workshop(draft)
    if faults:
        raise WorkshopNotReady(faults)
    content = _content(draft)
    newest = workshop.versions.select_for_update().filter(language=language).order_by("-number").first()
    if newest is not None and newest.content_hash == hash_of(content):
        return newest
    return WorkshopVersion.objects.create(
        workshop=workshop,
        language=language,
        number=newest.number + 1 if newest is not None else 1,
        content_hash=hash_of(content),
        published_at=at,
        published_by=actor or None,
        **content,
    )


@transaction.atomic
def sync_workshop(*, key: uuid.UUID, slug: str, title: str, activity: Activity | None) -> Workshop:
    """Make the workshop's row what its page says, and live. The address of one that is gone may be taken over."""
    for old in Workshop.objects.filter(slug=slug, is_live=False).exclude(key=key):
        old.slug = f"{slug[:60]}-{old.key.hex[:8]}"
        old.save(update_fields=["slug"])
    values = {"slug": slug, "title": title, "activity": activity, "is_live": True}
    return Workshop.objects.update_or_create(key=key, defaults=values)[0]


def is_slug_taken(slug: str, *, key: uuid.UUID) -> bool:
    """True when another live workshop has this address."""
    return Workshop.objects.filter(slug=slug, is_live=True).exclude(key=key).exists()


def withdraw_workshop(key: uuid.UUID) -> None:
    """No new session is made of it; what was held stays."""
    Workshop.objects.filter(key=key).update(is_live=False)


def newest_workshop_version(key: uuid.UUID, *, language: str = "id") -> WorkshopVersion | None:
    """What a new session is held with, in the language, else in Indonesian; None when it is not live."""
    rows = WorkshopVersion.objects.filter(workshop__key=key, workshop__is_live=True).select_related("workshop")
    found = {version.language: version for version in rows.filter(language__in={language, "id"}).order_by("number")}
    return found.get(language) or found.get("id")


def content_hash_of(draft: WorkshopDraft) -> str:
    """Hash of all three parts."""
    return hash_of(_content(draft))


def _content(draft: WorkshopDraft) -> dict[str, Any]:
    reading = draft.reading
    return {"participant": participant_pack(reading), "facilitator": facilitator_pack(reading), "rubric": rubric_of(draft)}
