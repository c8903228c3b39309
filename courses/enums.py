"""Choices of this app."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class CourseAudience(TextChoices):
    """Who may take a course."""

    COMPANION = "companion", _("Pendamping, dengan undangan")
    OPEN = "open", _("Terbuka untuk siapa saja")


class ActivityKind(TextChoices):
    """What is done in an activity."""

    LESSON = "lesson", _("pelajaran")
    QUIZ = "quiz", _("kuis")
    SCENARIO = "scenario", _("simulasi")
    WORKSHOP = "workshop", _("workshop")


class Need(TextChoices):
    """What an activity is for one learner, by the version of the programme or course that person follows."""

    REQUIRED = "required", _("wajib")
    # Simulations and workshops that no course asks for and the programme counts.
    COUNTED = "counted", _("untuk sertifikat")
    OPTIONAL = "optional", _("pilihan")
    # Required of those who come later; for this learner an offer.
    NEW = "new", _("baru, tidak wajib")


class EvidenceKind(TextChoices):
    """What an evidence row rests on."""

    LESSON = "lesson", _("pelajaran")
    QUIZ = "quiz", _("kuis")
    SCENARIO = "scenario", _("simulasi")
    WORKSHOP = "workshop", _("praktik teramati")
    ETHICS = "ethics", _("kode etik")


class AttendanceHow(TextChoices):
    """How somebody came onto the attendance list."""

    TICK = "tick", _("dicentang pelatih")
    CODE = "code", _("kode hadir")
    WALK_IN = "walk-in", _("datang langsung")


class MarkLevel(TextChoices):
    """What an observer saw for one criterion; the values are levels of the framework's scale."""

    UNSAFE = "1", _("membahayakan")
    GUIDED = "2", _("perlu bimbingan")
    SAFE = "3", _("aman sendiri")


class DocumentKind(TextChoices):
    """The two documents, kept apart."""

    PARTICIPATION = "participation", _("Tanda ikut serta")
    CERTIFICATE = "certificate", _("Sertifikat Kelulusan Pelatihan (internal)")


class DocumentStatus(TextChoices):
    """What a stranger is told about a document."""

    VALID = "valid", _("berlaku")
    EXPIRED = "expired", _("kedaluwarsa")
    REVOKED = "revoked", _("dicabut")


class RevocationReason(TextChoices):
    """Why a document was withdrawn; the holder reads it, strangers read only that it was withdrawn."""

    ETHICS = "ethics", _("pelanggaran berat kode etik")
    WRONG_DATA = "wrong-data", _("ada data yang keliru pada dokumen")
    NOT_MET = "not-met", _("syarat ternyata belum terpenuhi")
    ASKED = "asked", _("diminta pemegangnya")
