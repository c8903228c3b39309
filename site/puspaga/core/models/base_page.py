"""The page every page of ours is."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from puspaga.core.engines.sensitive import sensitive_word_in

TELLING_TITLE = _("Judul memuat kata peka “%(word)s”. Centang “peka” di tab Promosi, atau pilih kata sehari-hari.")


class BasePage(Page):
    """Common ground of all pages: the sensitivity flag, the slug rule and the neutral title."""

    # Subclasses about help set this to True: the default of the field, not a fixed value.
    SENSITIVE_BY_DEFAULT = False
    # Shown as <title> of sensitive pages, so that the browser's history tells nothing.
    NEUTRAL_TITLE = _("Halaman belajar")
    # Pages with content checks say so there, so that their drafts always save.
    TITLE_IS_CHECKED_LATER = False

    is_sensitive = models.BooleanField(
        _("peka"),
        default=False,
        help_text=_("Judul di riwayat peramban dibuat netral, dan mesin pencari tidak memasukkannya."),
    )

    promote_panels = [*Page.promote_panels, FieldPanel("is_sensitive")]

    class Meta:
        abstract = True

    def __init__(self, *args: object, **kwargs: object) -> None:
        if not args:
            kwargs.setdefault("is_sensitive", self.SENSITIVE_BY_DEFAULT)
        super().__init__(*args, **kwargs)

    @property
    def document_title(self) -> str:
        """What stands in <title>: neutral for sensitive pages."""
        return str(self.NEUTRAL_TITLE) if self.is_sensitive else (self.seo_title or self.title)

    @property
    def preview_sizes(self) -> list[dict[str, Any]]:
        """What the preview beside the editor offers; the small phone comes first because most readers hold one."""
        return [
            {"name": "hp", "icon": "mobile-alt", "device_width": 360, "label": _("HP kecil, 360 piksel")},
            {"name": "tablet", "icon": "tablet-alt", "device_width": 768, "label": _("Tablet, 768 piksel")},
            {"name": "komputer", "icon": "desktop", "device_width": 1280, "label": _("Komputer, 1280 piksel")},
        ]

    @property
    def telling_word(self) -> str | None:
        """The sensitive word that a browser's history would keep: one in the <title> of a page that is not flagged."""
        return None if self.is_sensitive else sensitive_word_in(f"{self.seo_title} {self.title}")

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int, str, str] | None:
        """Where the page stands; the address of the site is BASE_URL, not what a row of the framework says."""
        parts = super().get_url_parts(request)
        return parts and (parts[0], settings.BASE_URL if parts[1] else parts[1], parts[2])

    def clean(self) -> None:
        """Refuse a slug, or an open title, that would write a sensitive word into addresses and histories."""
        super().clean()
        telling = None if self.TITLE_IS_CHECKED_LATER else self.telling_word
        if telling:
            raise ValidationError({"title": TELLING_TITLE % {"word": telling}})
        word = sensitive_word_in(self.slug or "")
        if word:
            raise ValidationError(
                {"slug": _("Alamat halaman memuat kata peka “%(word)s”. Pilih kata sehari-hari.") % {"word": word}}
            )

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Serve, and tell the middleware whether the page is sensitive."""
        response = super().serve(request, *args, **kwargs)
        response.is_sensitive = self.is_sensitive
        return response
