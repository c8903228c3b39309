"""The requirement tree and a person's documents in words for the person."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from courses.domain.certification.holders import documents_of
from courses.domain.certification.issue import newest_documents
from courses.domain.certification.missing import sentences_of
from courses.domain.certification.requirements import results_by_version
from courses.domain.certification.reviewed import kinds_by_enrolment
from courses.domain.certification.verification import status_of
from courses.engines.requirements import AllOf, CourseDone, NOf, ScenarioPassed, State, TreeResult, WorkshopPerformed
from courses.enums import DocumentKind, DocumentStatus
from courses.models import Document, Enrolment
from puspaga.core.enums import ReviewKind


@dataclass(frozen=True)
class Step:
    """One line of the list of requirements; `is_part` stands below a group of which only some are needed."""

    title: str
    state: State
    is_part: bool = False
    is_ethics: bool = False


@dataclass(frozen=True)
class OwnDocument:
    """A document and what it is worth today."""

    document: Document
    status: DocumentStatus


@dataclass(frozen=True)
class OwnRoad:
    """One enrolment: requirements, what is missing, whether it waits for an officer, open reviews."""

    enrolment: Enrolment
    steps: list[Step]
    missing: list[str]
    is_waiting: bool
    kinds: list[ReviewKind]
    # The last certificate, when it was withdrawn: an officer looks again before a new one.
    withdrawn: Document | None = None

    @property
    def kinds_text(self) -> str:
        """The kinds of experts who still have to look."""
        return ", ".join(str(kind.label) for kind in self.kinds)


def own_roads(user: Any, *, at: dt.datetime) -> list[OwnRoad]:
    """A person's programmes, the newest enrolment first."""
    rows = Enrolment.objects.active().filter(learner=user, programme_version__isnull=False)
    enrolments = list(rows.select_related("programme_version__programme", "cohort").order_by("-enrolled_at", "-pk"))
    results = results_by_version(enrolments, at=at)
    newest = newest_documents(enrolments, kind=DocumentKind.CERTIFICATE)
    kinds = kinds_by_enrolment(enrolments, results)
    today = timezone.localdate(at)
    return [_road(row, results[row.pk], kinds[row.pk], newest.get(row.pk), today=today) for row in enrolments]


def own_documents(user: Any, *, at: dt.datetime) -> list[OwnDocument]:
    """A person's documents, the newest first."""
    return [OwnDocument(row, status_of(row, on=timezone.localdate(at))) for row in documents_of(user)]


def steps_of(result: TreeResult) -> list[Step]:
    """The tree as a list people can read: groups of which some are enough keep their parts below them,
    once there are enough only the parts that were met."""
    return list(_steps(result))


def _road(
    enrolment: Enrolment, result: TreeResult, kinds: list[ReviewKind], newest: Document | None, *, today: dt.date
) -> OwnRoad:
    status = status_of(newest, on=today) if newest is not None else None
    return OwnRoad(
        enrolment=enrolment,
        steps=steps_of(result),
        missing=sentences_of(result),
        is_waiting=result.is_met and status in (None, DocumentStatus.EXPIRED),
        withdrawn=newest if status == DocumentStatus.REVOKED else None,
        kinds=kinds,
    )


def _steps(result: TreeResult) -> Iterator[Step]:
    node = result.node
    if isinstance(node, AllOf):
        for part in result.parts:
            yield from _steps(part)
    elif isinstance(node, NOf):
        title = node.title or _("%(count)s dari %(all)s simulasi lulus") % {"count": node.count, "all": len(node.parts)}
        yield Step(title, result.state)
        shown = [part for part in result.parts if part.is_met or not result.is_met]
        yield from (Step(step.title, step.state, is_part=True) for part in shown for step in _steps(part))
    else:
        yield _leaf(result)


def _leaf(result: TreeResult) -> Step:
    match result.node:
        case CourseDone(title=title) | ScenarioPassed(title=title):
            return Step(title, result.state)
        case WorkshopPerformed():
            return Step(_("Praktik yang diamati dalam workshop"), result.state)
    return Step(_("Kode etik ditandatangani"), result.state, is_ethics=True)
