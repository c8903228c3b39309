"""What workshops hold about one person, for the person's own copy. Criteria by key: their wording is the facilitator's."""

from typing import Any

from courses.enums import MarkLevel
from courses.models import Attendance


def workshops_of_person(user: Any) -> list[dict[str, Any]]:
    """Every session attended, and the marks that were given."""
    rows = Attendance.objects.filter(learner=user).select_related("session__version__workshop").prefetch_related("marks")
    return [
        {
            "workshop": row.session.version.workshop.title,
            "tempat": row.session.place,
            "mulai": row.session.starts_at.isoformat(),
            "cara": row.get_how_display(),
            "penilaian": [
                {"kriteria": mark.criterion, "tingkat": str(MarkLevel(mark.level).label), "waktu": mark.at.isoformat()}
                for mark in row.marks.all()
            ],
        }
        for row in rows.order_by("pk")
    ]
