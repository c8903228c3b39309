"""A case-study workshop as its author writes it: one text with headings, and a few settings beside it."""

import datetime as dt
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from courses.domain.programmes import follow_courses
from courses.domain.publishing import withdraw_activity
from courses.domain.workshops.drafts import WorkshopDraft
from courses.domain.workshops.findings import faults_of_workshop
from courses.domain.workshops.packs import facilitator_pack, participant_pack, rubric_of
from courses.domain.workshops.publishing import (
    content_hash_of,
    is_slug_taken,
    newest_workshop_version,
    publish_workshop,
    sync_workshop,
    withdraw_workshop,
)
from courses.enums import ActivityKind
from courses.models import Activity, Workshop
from courses.pages.models.base import ActivityPage, codes_in
from courses.pages.models.course import CoursePage
from puspaga.core import clock
from puspaga.core.engines.expert_kinds import kinds_named_in


class WorkshopPage(ActivityPage):
    """In a course it is one of its activities; below the index it stands alone. Sessions are held with the newest version."""

    KIND = ActivityKind.WORKSHOP

    naskah = models.TextField(_("naskah"), blank=True)
    minutes = models.PositiveSmallIntegerField(_("menit"), default=120)
    is_required = models.BooleanField(_("wajib"), default=False)
    seats = models.PositiveSmallIntegerField(_("kursi"), default=12)
    level = models.CharField(_("tingkat"), max_length=20, blank=True)
    competencies = models.CharField(_("kode kompetensi"), max_length=255, blank=True)
    criteria = models.TextField(
        _("kriteria kerangka yang diamati"),
        blank=True,
        help_text=_("Bila naskah tidak punya rubrik: kode kriteria atau elemen, misalnya PKP.2.1, PKP.6.3.a."),
    )
    content_note = models.TextField(
        _("catatan isi"), blank=True, max_length=500, help_text=_("Tampil sebelum cerita: apa yang disebut di dalamnya.")
    )
    is_fictional = models.BooleanField(_("Cerita ini rekaan; tidak ada orang yang dapat dikenali"), default=False)

    content_panels = [
        *ActivityPage.content_panels,
        MultiFieldPanel([FieldPanel("word"), FieldPanel("naskah"), FieldPanel("is_fictional")], heading=_("Naskah workshop")),
        MultiFieldPanel(
            [
                FieldPanel("minutes"),
                FieldPanel("seats"),
                FieldPanel("level"),
                FieldPanel("competencies"),
                FieldPanel("criteria"),
                FieldPanel("content_note"),
            ],
            heading=_("Bila tidak tertulis di naskah"),
        ),
        MultiFieldPanel([FieldPanel("module_title"), FieldPanel("is_required")], heading=_("Dalam pelatihan")),
        FieldPanel("review_kinds"),
    ]
    parent_page_types = ["learning_pages.CourseIndexPage", "learning_pages.CoursePage"]
    template = "learning_pages/workshop_preview.html"
    READING_TEMPLATE = "learning_pages/read/workshop.html"

    class Meta:
        verbose_name = _("workshop")

    @property
    def draft(self) -> WorkshopDraft:
        """The page as the domain reads it."""
        return WorkshopDraft(
            title=self.title,
            text=self.naskah.replace("\r\n", "\n"),
            minutes=self.minutes or 0,
            seats=self.seats or 0,
            level=self.level,
            codes=tuple(codes_in(self.competencies)),
            content_note=self.content_note,
            criteria=tuple(codes_in(self.criteria)),
            is_fictional=self.is_fictional,
        )

    @property
    def stands_alone(self) -> bool:
        """True below the index: no course asks for it."""
        return not CoursePage.objects.filter(path=self.path[: -self.steplen]).exists()

    def kinds_by_default(self) -> list[str]:
        """A psychologist always; the law and the place where the text names them."""
        words = "\n".join([self.title, self.content_note, self.naskah])
        return list(dict.fromkeys(["clinical", *kinds_named_in(words)]))

    def faults_of_draft(self) -> list[str]:
        """What the text lacks, with its lines; below the index no course is needed."""
        found = [] if self.stands_alone else super().faults_of_draft()
        if self.is_source and is_slug_taken(self.slug, key=self.translation_key):
            found.append(str(_("Alamat “%(slug)s” sudah dipakai workshop lain.")) % {"slug": self.slug})
        if not self.is_source and not Workshop.objects.filter(key=self.translation_key).exists():
            found.append(str(_("Terbitkan dulu halaman yang sama dalam bahasa Indonesia.")))
        return [*dict.fromkeys([*found, *faults_of_workshop(self.draft)])]

    def append_version(self, *, actor: Any, at: dt.datetime) -> None:
        """The rows follow the Indonesian page; every language has its own versions."""
        draft = self.draft
        if self.is_source:
            self.keep_settings(draft)
        publish_workshop(draft, workshop=self.workshop_row(), language=self.locale.language_code, actor=actor, at=at)

    def keep_settings(self, draft: WorkshopDraft) -> None:
        """Minutes and seats that the text says itself stand in the settings too."""
        values = {"minutes": draft.reading.minutes or self.minutes, "seats": draft.reading.seats or self.seats}
        type(self).objects.filter(pk=self.pk).update(**values)
        self.minutes, self.seats = values["minutes"], values["seats"]

    def workshop_row(self) -> Workshop:
        """The workshop's row, brought up to date by the Indonesian page only."""
        if not self.is_source:
            return Workshop.objects.get(key=self.translation_key)
        return sync_workshop(key=self.translation_key, slug=self.slug, title=self.title, activity=self.sync_row())

    def sync_row(self) -> Activity | None:
        """The activity's row in a course; none below the index, and one left from a course it was moved out of is closed."""
        if not self.stands_alone:
            return super().sync_row()
        withdraw_activity(self.translation_key)
        follow_courses(actor=None, at=clock.now())
        return None

    def newest_version_agrees(self) -> bool:
        """True when new sessions are held with what the page says."""
        version = newest_workshop_version(self.translation_key, language=self.locale.language_code)
        return version is not None and version.content_hash == content_hash_of(self.draft)

    def withdraw(self, *, at: dt.datetime) -> None:
        """The Indonesian page went off: no new session is made."""
        super().withdraw(at=at)
        if self.is_source:
            withdraw_workshop(self.translation_key)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """To the way in from the course; alone, to the reader's own sessions."""
        if not self.stands_alone:
            return super().serve(request, *args, **kwargs)
        answer = HttpResponseRedirect(reverse("my_workshops"))
        answer.is_sensitive = True
        return answer

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Both packs of the draft, apart; nothing is kept."""
        return render(request, self.template, {"page": self, **self.reading_context()})

    def reading_context(self) -> dict[str, Any]:
        """What participants read, and what only those who lead it do."""
        draft = self.draft
        return {
            "participant": participant_pack(draft.reading),
            "facilitator": facilitator_pack(draft.reading),
            "rubric": rubric_of(draft),
        }
