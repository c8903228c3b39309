"""Cohorts, the slips that lead into them, and who learns what."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.models.course import Course
from courses.models.programme import ProgrammeVersion


class Cohort(models.Model):
    """People who go through a programme together."""

    uuid = models.UUIDField(_("nomor"), default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField(_("nama angkatan"), max_length=120)
    programme_version = models.ForeignKey(
        ProgrammeVersion, verbose_name=_("program"), on_delete=models.PROTECT, related_name="cohorts"
    )
    district = models.ForeignKey(
        "accounts.District", verbose_name=_("kabupaten atau kota"), null=True, on_delete=models.PROTECT, related_name="+"
    )
    trainers = models.ManyToManyField(settings.AUTH_USER_MODEL, verbose_name=_("pelatih"), blank=True, related_name="cohorts")
    contact_name = models.CharField(_("orang yang bisa dihubungi"), max_length=80, blank=True)
    contact_hours = models.CharField(_("jam"), max_length=80, blank=True)
    contact_number = models.CharField(_("nomor"), max_length=30, blank=True)
    starts_on = models.DateField(_("mulai"), null=True, blank=True)
    ends_on = models.DateField(_("selesai"), null=True, blank=True)

    class Meta:
        verbose_name = _("angkatan")
        verbose_name_plural = _("angkatan")
        ordering = ["-starts_on", "title"]

    def __str__(self) -> str:
        return self.title


class CohortInvitation(models.Model):
    """A sheet of slips (accounts.AccessSlip.batch) whose accounts join the cohort."""

    cohort = models.ForeignKey(Cohort, verbose_name=_("angkatan"), on_delete=models.CASCADE, related_name="invitations")
    batch = models.UUIDField(_("lembar"), unique=True)

    class Meta:
        verbose_name = _("undangan angkatan")
        verbose_name_plural = _("undangan angkatan")

    def __str__(self) -> str:
        return f"{self.cohort} {self.batch}"


class EnrolmentQuerySet(models.QuerySet):
    """Enrolments by state."""

    def active(self) -> "EnrolmentQuerySet":
        """Enrolments that have not ended."""
        return self.filter(ended_at=None)


class Enrolment(models.Model):
    """A learner in a cohort's programme, or alone in an open course. The programme version is the one met at enrolment;
    only an officer moves it (`domain.cohorts.move_cohort`)."""

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("peserta"), on_delete=models.PROTECT, related_name="enrolments"
    )
    cohort = models.ForeignKey(
        Cohort, verbose_name=_("angkatan"), null=True, blank=True, on_delete=models.PROTECT, related_name="enrolments"
    )
    programme_version = models.ForeignKey(
        ProgrammeVersion, verbose_name=_("program"), null=True, blank=True, on_delete=models.PROTECT, related_name="enrolments"
    )
    course = models.ForeignKey(
        Course, verbose_name=_("pelatihan terbuka"), null=True, blank=True, on_delete=models.PROTECT, related_name="enrolments"
    )
    # In an open course: keys of the activities it asked for on joining. A programme's version holds its own.
    required = models.JSONField(_("kegiatan wajib"), default=list, editable=False)
    enrolled_at = models.DateTimeField(_("ikut sejak"))
    ended_at = models.DateTimeField(_("berakhir"), null=True, blank=True)

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("kepesertaan")
        verbose_name_plural = _("kepesertaan")
        constraints = [
            models.UniqueConstraint(fields=["learner", "cohort"], name="courses_enrolment_cohort_once"),
            models.UniqueConstraint(fields=["learner", "course"], name="courses_enrolment_course_once"),
            models.CheckConstraint(
                condition=models.Q(cohort__isnull=False, programme_version__isnull=False, course__isnull=True)
                | models.Q(cohort__isnull=True, programme_version__isnull=True, course__isnull=False),
                name="courses_enrolment_one_kind",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} {self.cohort or self.course}"
