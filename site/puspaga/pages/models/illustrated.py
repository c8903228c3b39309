"""Pages that carry a picture: one of our own drawings or an uploaded photograph."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.db import models
from django.db.models import Prefetch
from django.templatetags.static import static
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from media.domain.renditions import RENDITION_SPECS, renditions_for
from media.models import CustomRendition

DRAWINGS = Path(__file__).resolve().parents[1] / "illustrations"


@cache
def drawing_choices() -> list[tuple[str, str]]:
    """(key, readable name) of every drawing in the illustrations folder, sorted."""
    return [(path.stem, path.stem.replace("-", " ").capitalize()) for path in sorted(DRAWINGS.glob("*.svg"))]


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

    class Meta:
        abstract = True

    @property
    def og_image(self) -> str:
        """Full address of the picture shown when somebody shares the page: its own where that size exists."""
        own = renditions_for(self.picture, "share") if self.picture_id else []
        return settings.BASE_URL + (own[0].url if own else static("puspaga/brand/og-default.png"))
