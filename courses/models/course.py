"""Course, module and activity: mutable rows made on publish, keyed by the page's translation key; and their versions."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from courses.enums import ActivityKind, CourseAudience
from puspaga.core.models import Version


class CourseQuerySet(models.QuerySet):
    """Courses by state."""

    def live(self) -> "CourseQuerySet":
        """Courses that are published."""
        return self.filter(is_live=True)


class Course(models.Model):
    """A course. It survives moving, renaming and unpublishing of its page."""

    key = models.UUIDField(_("kunci"), default=uuid.uuid4, unique=True)
    slug = models.SlugField(_("alamat"), max_length=80, unique=True)
    title = models.CharField(_("judul"), max_length=160)
    audience = models.CharField(_("untuk"), max_length=10, choices=CourseAudience.choices, default=CourseAudience.COMPANION)
    position = models.PositiveSmallIntegerField(_("urutan"), default=0)
    is_live = models.BooleanField(_("terbit"), default=False)

    objects = CourseQuerySet.as_manager()

    class Meta:
        verbose_name = _("pelatihan")
        verbose_name_plural = _("pelatihan")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.title


class CourseVersion(Version):
    """What the course promised at one moment: title, summary, outcomes, hours, activities and which are required."""

    course = models.ForeignKey(Course, verbose_name=_("pelatihan"), on_delete=models.PROTECT, related_name="versions")
    content = models.JSONField(_("isi"))

    class Meta:
        verbose_name = _("versi pelatihan")
        verbose_name_plural = _("versi pelatihan")
        constraints = [models.UniqueConstraint(fields=["course", "language", "number"], name="courses_courseversion_once")]

    def __str__(self) -> str:
        return f"{self.course} v{self.number}"


class Module(models.Model):
    """A named part of a course; a course without parts has one."""

    course = models.ForeignKey(Course, verbose_name=_("pelatihan"), on_delete=models.PROTECT, related_name="modules")
    title = models.CharField(_("judul"), max_length=160, blank=True)
    position = models.PositiveSmallIntegerField(_("urutan"), default=0)

    class Meta:
        verbose_name = _("modul")
        verbose_name_plural = _("modul")
        ordering = ["position", "pk"]
        constraints = [models.UniqueConstraint(fields=["course", "title"], name="courses_module_once")]

    def __str__(self) -> str:
        return self.title or str(self.course)


class ActivityQuerySet(models.QuerySet):
    """Activities by state."""

    def live(self) -> "ActivityQuerySet":
        """Activities that are published."""
        return self.filter(is_live=True)

    def required(self) -> "ActivityQuerySet":
        """Activities a course asks for."""
        return self.filter(is_required=True)


class Activity(models.Model):
    """One thing to do: a lesson, a quiz, a simulation or a workshop. `key` is its page's translation key; a quiz or
    simulation has the same key in `assessments`."""

    key = models.UUIDField(_("kunci"), default=uuid.uuid4, unique=True)
    module = models.ForeignKey(Module, verbose_name=_("modul"), on_delete=models.PROTECT, related_name="activities")
    kind = models.CharField(_("jenis"), max_length=8, choices=ActivityKind.choices)
    slug = models.SlugField(_("alamat"), max_length=80)
    title = models.CharField(_("judul"), max_length=160)
    minutes = models.PositiveSmallIntegerField(_("menit"), default=0)
    position = models.PositiveSmallIntegerField(_("urutan"), default=0)
    is_required = models.BooleanField(_("wajib"), default=True)
    is_live = models.BooleanField(_("terbit"), default=False)

    objects = ActivityQuerySet.as_manager()

    class Meta:
        verbose_name = _("kegiatan")
        verbose_name_plural = _("kegiatan")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.title


class LessonVersion(Version):
    """What a learner reads: title, minutes, content note, codes, facts, cards (list of {title, body_html|block, …})."""

    activity = models.ForeignKey(Activity, verbose_name=_("kegiatan"), on_delete=models.PROTECT, related_name="versions")
    content = models.JSONField(_("isi"))

    class Meta:
        verbose_name = _("versi pelajaran")
        verbose_name_plural = _("versi pelajaran")
        constraints = [models.UniqueConstraint(fields=["activity", "language", "number"], name="courses_lessonversion_once")]

    def __str__(self) -> str:
        return f"{self.activity} v{self.number}"
