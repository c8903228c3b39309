"""Shapes that quizzes and simulations have in common."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from assessments.enums import Mode


class Published(models.Model):
    """A mutable row; its key is the translation key of the page that publishes it."""

    key = models.UUIDField(_("kunci"), default=uuid.uuid4, unique=True)
    title = models.CharField(_("judul"), max_length=160)
    is_live = models.BooleanField(_("terbit"), default=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title


class Undertaking(models.Model):
    """One learner's way through one version: an attempt at a quiz, a run through a simulation."""

    uuid = models.UUIDField(_("nomor"), default=uuid.uuid4, unique=True, editable=False)
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("peserta"), on_delete=models.PROTECT, related_name="%(class)ss"
    )
    mode = models.CharField(_("cara"), max_length=10, choices=Mode.choices)
    seed = models.CharField(max_length=32, editable=False)
    # Where the learner goes back to; set by the app above.
    back_path = models.CharField(max_length=200, blank=True)
    # Days, never minutes: beside the hours of sign-ins, minutes would tell who left and came back.
    started_on = models.DateField(_("mulai"))
    finished_on = models.DateField(_("selesai"), null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.uuid)
