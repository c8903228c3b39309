"""A lesson as its author writes it: cards with one idea each."""

import datetime as dt
import json
from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable
from wagtail.rich_text import RichText

from assessments.domain.framework import known_codes
from courses.domain.cards import shown_card, whole_card
from courses.domain.publishing import append_lesson_version, newest_lesson_version
from courses.engines.lessons import faults_of
from courses.enums import ActivityKind
from courses.models import Activity
from courses.pages.blocks import LessonCards
from courses.pages.models.base import ActivityPage, codes_in
from courses.pages.panels import advice_panel
from puspaga.core.engines.expert_kinds import kinds_named_in
from puspaga.core.enums import Mark
from puspaga.core.models import EditorialField


class LessonPage(ActivityPage):
    """Publishing makes a LessonVersion, and learners read that one, never the page."""

    KIND = ActivityKind.LESSON

    competencies = models.CharField(
        _("kode kompetensi"), max_length=255, blank=True, help_text=_("Dipisahkan koma, misalnya PKP.1.1.a, PKP.1.1.c.")
    )
    content_note = models.TextField(
        _("catatan isi"), blank=True, max_length=500, help_text=_("Tampil sebelum kartu pertama: apa yang disebut di sini.")
    )
    body = EditorialField(LessonCards(), verbose_name=_("kartu"), blank=True)

    content_panels = [
        *ActivityPage.content_panels,
        ActivityPage.place_panel,
        FieldPanel("competencies"),
        FieldPanel("content_note"),
        FieldPanel("body"),
        advice_panel(),
        FieldPanel("review_kinds"),
        InlinePanel("facts", heading=_("Fakta dan sumbernya"), label=_("fakta")),
    ]
    template = "courses/lesson_preview.html"
    READING_TEMPLATE = "learning_pages/read/lesson.html"

    class Meta:
        verbose_name = _("pelajaran")

    def content(self) -> dict[str, Any]:
        """The lesson as plain data, the shape of `courses.engines.lessons`."""
        return {
            "title": self.title,
            "minutes": self.minutes,
            "content_note": self.content_note.strip(),
            "codes": codes_in(self.competencies),
            "facts": [{"claim": fact.claim, "mark": fact.mark, "source": fact.source} for fact in self.facts.all()],
            "cards": [card_data(block.value) for block in self.body],
        }

    def kinds_by_default(self) -> list[str]:
        """By the words of its cards; a psychologist also when it warns of something or closes a card first."""
        content = self.content()
        warns = bool(content["content_note"]) or any(card["is_sensitive"] for card in content["cards"])
        return list(dict.fromkeys([*(["clinical"] if warns else []), *kinds_named_in(json.dumps(content, ensure_ascii=False))]))

    def faults_of_draft(self) -> list[str]:
        """What the lesson lacks; a translation has as many cards as its Indonesian text."""
        content = self.content()
        found = super().faults_of_draft() + faults_of(content, known_codes=known_codes())
        return found + ([] if self.is_source else self.count_faults(len(content["cards"])))

    def count_faults(self, count: int) -> list[str]:
        """The place a learner keeps is the same in both languages."""
        row = Activity.objects.filter(key=self.translation_key).first()
        source = newest_lesson_version(row) if row is not None else None
        wanted = len(source.content["cards"]) if source is not None else count
        if wanted == count:
            return []
        sentence = _("Ada %(count)d kartu; halaman bahasa Indonesia punya %(wanted)d. Samakan jumlahnya.")
        return [str(sentence) % {"count": count, "wanted": wanted}]

    def append_version(self, *, actor: Any, at: dt.datetime) -> None:
        """The row follows the Indonesian page; every language has its own versions."""
        append_lesson_version(self.sync_row(), content=self.content(), language=self.locale.language_code, actor=actor, at=at)

    def reading_context(self) -> dict[str, Any]:
        """All cards, closed parts open, quick checks with their key."""
        lesson = self.content()
        return {"lesson": lesson, "cards": [whole_card(card) for card in lesson["cards"]]}

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """All cards of the draft one below the other, as a learner would see each; nothing is kept."""
        content = self.content()
        cards = [shown_card(card, seed=f"{number}") for number, card in enumerate(content["cards"], start=1)]
        return render(request, self.template, {"lesson": content, "cards": cards})


class LessonFact(Orderable):
    """A claim the lesson rests on."""

    page = ParentalKey(LessonPage, on_delete=models.CASCADE, related_name="facts")
    claim = models.TextField(_("pernyataan"))
    mark = models.CharField(_("tanda"), max_length=2, choices=Mark.choices, default=Mark.EXPERT)
    source = models.CharField(_("sumber"), max_length=255, blank=True)

    panels = [FieldPanel("claim"), FieldPanel("mark"), FieldPanel("source")]

    class Meta(Orderable.Meta):
        verbose_name = _("fakta")
        verbose_name_plural = _("fakta")

    def __str__(self) -> str:
        return self.claim[:80]


def card_data(value: blocks.StructValue) -> dict[str, Any]:
    """One card of the StreamField as plain data."""
    block = next(iter(value.get("isi") or ()), None)
    content = plain(block.value) if block is not None else ""
    if block is not None and block.block_type == "cek_cepat":
        content["kunci"] = int(content.get("kunci") or 0)
    return {
        "title": value.get("judul") or "",
        "kind": block.block_type if block is not None else "paragraf",
        "value": content,
        "is_sensitive": bool(value.get("peka")),
        "alternative": value.get("ringkasan") or "",
    }


def plain(value: Any) -> Any:
    """A block's value as JSON holds it."""
    if isinstance(value, RichText):
        return value.source
    if isinstance(value, blocks.StructValue):
        return {name: plain(part) for name, part in value.items()}
    if isinstance(value, blocks.list_block.ListValue):
        return [plain(part) for part in value]
    return value if value is not None else ""
