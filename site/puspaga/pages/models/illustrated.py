"""Pages that carry a picture: one of our own drawings or an uploaded photograph."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import models
from django.db.models import Prefetch
from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail_localize.fields import SynchronizedField

from media.domain.renditions import RENDITION_SPECS, renditions_for
from media.models import CustomRendition

DRAWINGS = Path(__file__).resolve().parents[1] / "illustrations"


# Drawings of the house itself: for its first page, its areas, its empty and missing pages.
HOUSE = {
    "hero": _("Gambar besar beranda"),
    "bantuan": _("Bantuan dan layanan"),
    "kelas": _("Ruang kelas"),
    "kosong": _("Halaman yang masih kosong"),
    "galat": _("Halaman yang tidak ada"),
}


@cache
def drawing_choices() -> list[tuple[str, str]]:
    """(key, readable name) of every drawing in the illustrations folder, sorted."""
    return [(path.stem, HOUSE.get(path.stem, _in_words(path.stem))) for path in sorted(DRAWINGS.glob("*.svg"))]


def article_drawings() -> list[tuple[str, str]]:
    """Those that a text may carry."""
    return [(key, name) for key, name in drawing_choices() if key not in HOUSE]


def _in_words(key: str) -> str:
    kind, _dash, rest = key.partition("-")
    words = f"topik: {rest}" if kind == "topik" else key
    return words.replace("-", " ").capitalize()


def card_pictures() -> tuple[str, Prefetch]:
    """What a list of cards must prefetch: uploaded pictures and the sizes that exist of them."""
    sizes = CustomRendition.objects.filter(filter_spec__in=RENDITION_SPECS["card"])
    return "picture", Prefetch("picture__renditions", queryset=sizes, to_attr="prefetched_renditions")


class Illustrated(models.Model):
    """A page with a drawing or an uploaded picture (the upload wins)."""

    drawing = models.CharField(_("gambar dari kumpulan kami"), max_length=60, blank=True)
    picture = models.ForeignKey(
        "media.CustomImage",
        verbose_name=_("atau gambar unggahan"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    picture_panel = MultiFieldPanel([FieldPanel("drawing"), FieldPanel("picture")], heading=_("Gambar"))
    # The name of a drawing is no text that somebody translates.
    override_translatable_fields = [SynchronizedField("drawing")]

    class Meta:
        abstract = True

    @property
    def og_image(self) -> str:
        """Full address of the picture shown when somebody shares the page: its own where that size exists."""
        own = renditions_for(self.picture, "share") if self.picture_id else []
        return settings.BASE_URL + (own[0].url if own else static("puspaga/brand/og-default.png"))
