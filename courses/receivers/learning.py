"""Slips lead into cohorts; finished attempts and runs become evidence; erased people leave no place behind."""

import datetime as dt
import uuid
from typing import Any

from django.dispatch import receiver

from assessments.models import Attempt, Run
from assessments.signals import attempt_finished, run_finished
from courses.domain.cohorts import follow_renewed_sheet
from courses.domain.enrolment import enrol_by_slip
from courses.domain.personal import forget_learner, learner_export
from courses.domain.results import record_attempt, record_run
from courses.domain.workshops.personal import workshops_of_person
from courses.domain.workshops.retention import forget_paper_names
from puspaga.accounts.models import AccessSlip, User
from puspaga.accounts.signals import person_erased, person_exported, retention_due, sheet_renewed, slip_redeemed


@receiver(slip_redeemed)
def join_cohort(user: User, slip: AccessSlip, at: dt.datetime, **_kwargs: Any) -> None:
    """The account of a slip joins the cohort its sheet was made for."""
    enrol_by_slip(user, batch=slip.batch, at=at)


@receiver(sheet_renewed)
def keep_sheet_in_cohort(batch: uuid.UUID, new_batch: uuid.UUID, **_kwargs: Any) -> None:
    """New codes lead where the old ones led."""
    follow_renewed_sheet(batch=batch, new_batch=new_batch)


@receiver(retention_due)
def forget_names_on_paper(at: dt.datetime, **_kwargs: Any) -> int:
    """Names of people who came without an account go some months after the workshop."""
    return forget_paper_names(at=at)


@receiver(attempt_finished)
def keep_attempt(attempt: Attempt, at: dt.datetime, **_kwargs: Any) -> None:
    """A quiz was handed in, or marked after that."""
    record_attempt(attempt, at=at)


@receiver(run_finished)
def keep_run(run: Run, at: dt.datetime, **_kwargs: Any) -> None:
    """A simulation reached an ending."""
    record_run(run, at=at)


@receiver(person_erased)
def forget_places(user: User, at: dt.datetime, **_kwargs: Any) -> None:
    """Where the person was goes, enrolments end; what was finished stays as a count."""
    forget_learner(user, at=at)


@receiver(person_exported)
def export_learning(user: User, export: dict[str, Any], **_kwargs: Any) -> None:
    """Cohorts, finished activities, results."""
    export["belajar"] = {**learner_export(user), "workshop": workshops_of_person(user)}
