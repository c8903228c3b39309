"""Case-study workshops: published versions, dated sessions, who came, and what an observer saw."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.enums import AttendanceHow, MarkLevel
from courses.models.cohort import Cohort
from courses.models.course import Activity
from puspaga.core.models import AppendOnly, Version


class Workshop(models.Model):
    """The mutable row of a workshop page; key = the page's translation key. It may stand in a course (activity) or alone."""

    key = models.UUIDField(_("kunci"), default=uuid.uuid4, unique=True)
    slug = models.SlugField(_("alamat"), max_length=80, unique=True)
    title = models.CharField(_("judul"), max_length=160)
    activity = models.OneToOneField(
        Activity, verbose_name=_("kegiatan"), null=True, blank=True, on_delete=models.PROTECT, related_name="workshop"
    )
    is_live = models.BooleanField(_("terbit"), default=False)

    class Meta:
        verbose_name = _("workshop")
        verbose_name_plural = _("workshop")
        ordering = ["title"]

    def __str__(self) -> str:
        return self.title


class WorkshopVersion(Version):
    """Two separate packs. `participant` may reach a participant; `facilitator` never does (tests plant a canary)."""

    workshop = models.ForeignKey(Workshop, verbose_name=_("workshop"), on_delete=models.PROTECT, related_name="versions")
    participant = models.JSONField(_("paket peserta"))
    facilitator = models.JSONField(_("paket fasilitator"))
    # Criteria to observe: list of {key, text, codes, critical, weight, levels}.
    rubric = models.JSONField(_("rubrik"))

    class Meta:
        verbose_name = _("versi workshop")
        verbose_name_plural = _("versi workshop")
        constraints = [models.UniqueConstraint(fields=["workshop", "language", "number"], name="courses_workshopversion_once")]

    def __str__(self) -> str:
        return f"{self.workshop} v{self.number}"


class WorkshopSession(models.Model):
    """A workshop held at a place and a time for a cohort."""

    uuid = models.UUIDField(_("nomor"), default=uuid.uuid4, unique=True, editable=False)
    version = models.ForeignKey(WorkshopVersion, verbose_name=_("workshop"), on_delete=models.PROTECT, related_name="sessions")
    cohort = models.ForeignKey(Cohort, verbose_name=_("angkatan"), on_delete=models.PROTECT, related_name="sessions")
    place = models.CharField(_("tempat"), max_length=120)
    starts_at = models.DateTimeField(_("mulai"))
    seats = models.PositiveSmallIntegerField(_("kursi"), default=12)
    trainers = models.ManyToManyField(settings.AUTH_USER_MODEL, verbose_name=_("pelatih"), related_name="+")
    # Six digits, shown in the room while attendance is open.
    attendance_code = models.CharField(max_length=6, blank=True, editable=False)
    attendance_open_until = models.DateTimeField(_("kode hadir berlaku sampai"), null=True, blank=True)
    closed_at = models.DateTimeField(_("ditutup"), null=True, blank=True)

    class Meta:
        verbose_name = _("sesi workshop")
        verbose_name_plural = _("sesi workshop")
        ordering = ["-starts_at"]

    def __str__(self) -> str:
        return f"{self.version.workshop} {self.starts_at:%Y-%m-%d}"


class Attendance(models.Model):
    """One person in one session: an account, or a name on paper (a walk-in without phone or account)."""

    session = models.ForeignKey(WorkshopSession, verbose_name=_("sesi"), on_delete=models.PROTECT, related_name="attendances")
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("peserta"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="attendances",
    )
    walk_in_name = models.CharField(_("nama di kertas"), max_length=80, blank=True)
    how = models.CharField(_("cara"), max_length=8, choices=AttendanceHow.choices)
    at = models.DateTimeField(_("waktu"))
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("dicatat oleh"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = _("kehadiran")
        verbose_name_plural = _("kehadiran")
        constraints = [models.UniqueConstraint(fields=["session", "learner"], name="courses_attendance_once")]

    def __str__(self) -> str:
        return f"{self.session_id} {self.learner_id or self.walk_in_name}"


class PerformanceMark(AppendOnly):
    """What one observer saw for one criterion; a later row of the same observer replaces an earlier one."""

    attendance = models.ForeignKey(Attendance, verbose_name=_("kehadiran"), on_delete=models.PROTECT, related_name="marks")
    criterion = models.CharField(_("kriteria"), max_length=60)
    level = models.CharField(_("tingkat"), max_length=1, choices=MarkLevel.choices)
    observer = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("pengamat"), on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(_("waktu"))

    class Meta:
        verbose_name = _("nilai praktik")
        verbose_name_plural = _("nilai praktik")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.attendance_id} {self.criterion}"
