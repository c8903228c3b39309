"""What a person wrote here: giving it to them, and taking it out of the database."""

from typing import Any

from django.db.models import Prefetch

from assessments.enums import StepKind
from assessments.models import Attempt, AttemptStep, ResponseText, Run
from puspaga.accounts.models import User


def empty_texts(user: User) -> int:
    """Empty every free text of the person; returns how many there were."""
    return ResponseText.objects.filter(step__attempt__learner=user).exclude(text="").update(text="")


def export_attempts(user: User) -> list[dict[str, Any]]:
    """The person's attempts with their answers, as plain data. Days, never minutes; no marker's name."""
    steps = AttemptStep.objects.filter(item__isnull=False).exclude(kind=StepKind.REDACT).select_related("text", "item")
    rows = Attempt.objects.filter(learner=user).select_related("version", "score").prefetch_related(Prefetch("steps", steps))
    return [_attempt(row) for row in rows.order_by("pk")]


def _attempt(attempt: Attempt) -> dict[str, Any]:
    score = getattr(attempt, "score", None)
    return {
        "judul": attempt.version.title,
        "cara": str(attempt.get_mode_display()),
        "mulai": attempt.started_on.isoformat(),
        "selesai": attempt.finished_on.isoformat() if attempt.finished_on else None,
        "persen": float(score.percent) if score else None,
        "lulus": score.is_passed if score else None,
        "jawaban": [_step(step) for step in attempt.steps.all() if step.kind == StepKind.ANSWER],
        "dari_penilai": [
            {"butir": step.item.position, "tulisan": step.text.text}
            for step in attempt.steps.all()
            if step.kind == StepKind.MARK and hasattr(step, "text")
        ],
    }


def _step(step: AttemptStep) -> dict[str, Any]:
    text = step.text.text if hasattr(step, "text") else ""
    return {"butir": step.item.position, "hari": step.on.isoformat(), "isi": step.data, "tulisan": text}


def export_runs(user: User) -> list[dict[str, Any]]:
    """The person's ways through simulations, as plain data. Days, never minutes."""
    rows = Run.objects.filter(learner=user).select_related("version").defer("version__text", "version__compiled")
    return [_run(row) for row in rows.prefetch_related("steps").order_by("pk")]


def _run(run: Run) -> dict[str, Any]:
    return {
        "judul": run.version.title,
        "cara": str(run.get_mode_display()),
        "mulai": run.started_on.isoformat(),
        "selesai": run.finished_on.isoformat() if run.finished_on else None,
        "lulus": run.is_passed,
        "pilihan": [{"adegan": step.node, "pilihan": step.choice, "hari": step.on.isoformat()} for step in run.steps.all()],
    }
