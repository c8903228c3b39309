"""A quiz: settings and a pool. The learning page that carries it lives above and knows it by key."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from assessments.enums import Mode
from assessments.models.item import Item
from assessments.models.shared import Published
from puspaga.core.models import Version


class Quiz(Published):
    """The quiz that versions belong to."""

    class Meta:
        verbose_name = _("kuis")
        verbose_name_plural = _("kuis")


class QuizVersion(Version):
    """One published state: rules and pool. Attempts point here, so a later change never reaches a begun attempt."""

    quiz = models.ForeignKey(Quiz, verbose_name=_("kuis"), on_delete=models.PROTECT, related_name="versions")
    title = models.CharField(_("judul"), max_length=160)
    intro = models.TextField(_("pengantar"), blank=True)
    mode = models.CharField(_("cara"), max_length=10, choices=Mode.choices, default=Mode.ASSESSMENT)
    pass_mark = models.PositiveSmallIntegerField(_("batas lulus (%)"), default=80)
    count = models.PositiveSmallIntegerField(_("jumlah butir"), default=15)
    max_attempts = models.PositiveSmallIntegerField(_("percobaan"), default=0, help_text=_("0: tidak dibatasi."))
    wait_minutes = models.PositiveIntegerField(_("jeda antarpercobaan (menit)"), default=0)

    class Meta:
        verbose_name = _("versi kuis")
        verbose_name_plural = _("versi kuis")
        constraints = [
            models.UniqueConstraint(fields=["quiz", "language", "number"], name="assessments_quizversion_once"),
        ]

    def __str__(self) -> str:
        return f"{self.title} v{self.number}"


class QuizItem(models.Model):
    """One item in the pool of a quiz version; `is_always` ones are drawn every time."""

    version = models.ForeignKey(QuizVersion, verbose_name=_("versi kuis"), on_delete=models.CASCADE, related_name="pool")
    item = models.ForeignKey(Item, verbose_name=_("butir"), on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(_("urutan"), default=0)
    is_always = models.BooleanField(_("selalu ikut"), default=False)

    class Meta:
        verbose_name = _("butir dalam kuis")
        verbose_name_plural = _("butir dalam kuis")
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["version", "item"], name="assessments_quizitem_once")]

    def __str__(self) -> str:
        return f"{self.version} {self.item.key}"
