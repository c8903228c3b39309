"""A certification programme and its requirement tree."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.models.course import Course
from puspaga.core.models import Version


class Programme(models.Model):
    """A road to a certificate."""

    key = models.SlugField(_("kunci"), max_length=60, unique=True)
    title = models.CharField(_("judul"), max_length=160)
    # What stands on documents and in histories: tells nothing about the subject.
    neutral_title = models.CharField(_("judul netral"), max_length=80)
    is_live = models.BooleanField(_("dibuka"), default=True)

    class Meta:
        verbose_name = _("program")
        verbose_name_plural = _("program")

    def __str__(self) -> str:
        return self.title


class ProgrammeVersion(Version):
    """The tree of requirements (`courses.engines.requirements`), and how long a certificate holds."""

    programme = models.ForeignKey(Programme, verbose_name=_("program"), on_delete=models.PROTECT, related_name="versions")
    tree = models.JSONField(_("syarat"))
    validity_months = models.PositiveSmallIntegerField(_("masa berlaku (bulan)"), default=24)
    # By the course's key: the keys of the activities it asked for when this version was made (`domain.asked`).
    required = models.JSONField(_("kegiatan wajib"), default=dict, editable=False)
    hours = models.PositiveSmallIntegerField(_("jam pelatihan"), default=0)

    class Meta:
        verbose_name = _("versi program")
        verbose_name_plural = _("versi program")
        constraints = [
            models.UniqueConstraint(fields=["programme", "language", "number"], name="courses_programmeversion_once")
        ]

    def __str__(self) -> str:
        return f"{self.programme} v{self.number}"


class ProgrammeCourse(models.Model):
    """A course shown in a programme, in order."""

    version = models.ForeignKey(ProgrammeVersion, verbose_name=_("versi"), on_delete=models.CASCADE, related_name="courses")
    course = models.ForeignKey(Course, verbose_name=_("pelatihan"), on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(_("urutan"), default=0)

    class Meta:
        verbose_name = _("pelatihan dalam program")
        verbose_name_plural = _("pelatihan dalam program")
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["version", "course"], name="courses_programmecourse_once")]

    def __str__(self) -> str:
        return f"{self.version} {self.course}"
