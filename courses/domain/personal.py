"""What the learning side holds about one person: taking it out, and giving it to them."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils import timezone

from courses.models import Completion, Enrolment, Evidence, Place
from puspaga.accounts.models import User


@transaction.atomic
def forget_learner(user: User, *, at: dt.datetime) -> None:
    """Places go, enrolments end, the person leads no cohort; finished activities stay as counts. Twice is once."""
    Place.objects.filter(learner=user).delete()
    Enrolment.objects.active().filter(learner=user).update(ended_at=at)
    user.cohorts.clear()


def learner_export(user: User) -> dict[str, Any]:
    """Everything the learning side holds about the person, as data JSON can hold."""
    enrolments = Enrolment.objects.filter(learner=user).select_related("cohort", "course").order_by("pk")
    places = Place.objects.filter(learner=user).select_related("activity").order_by("pk")
    done = Completion.objects.filter(learner=user).select_related("activity").order_by("pk")
    return {
        "ikut": [
            {
                "angkatan": row.cohort.title if row.cohort else "",
                "pelatihan": row.course.title if row.course else "",
                "sejak": row.enrolled_at.isoformat(),
                "berakhir": row.ended_at.isoformat() if row.ended_at else None,
            }
            for row in enrolments
        ],
        "kartu_berikutnya": [{"kegiatan": row.activity.title, "kartu": row.card} for row in places],
        "selesai": [{"kegiatan": row.activity.title, "hari": row.completed_on.isoformat()} for row in done],
        "bukti": [_evidence(row) for row in Evidence.objects.filter(learner=user).order_by("pk")],
    }


def _evidence(row: Evidence) -> dict[str, Any]:
    return {
        "jenis": row.kind,
        "kode": row.codes,
        "terpenuhi": row.is_met,
        "kriteria_kritis_gagal": row.has_critical_miss,
        "uji_coba": row.is_provisional,
        "hari": timezone.localdate(row.at).isoformat(),
    }
