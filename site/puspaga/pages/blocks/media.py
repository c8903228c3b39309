"""Pictures, sound, film and documents."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock
from wagtailmedia.blocks import AudioChooserBlock, VideoChooserBlock

GROUP = _("Media")


class Picture(ImageBlock):
    """A picture with its alternative text."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.child_blocks["image"].label = _("Gambar")  # the framework leaves this one field in English

    class Meta:
        label = _("Gambar")
        icon = "image"
        group = GROUP
        template = "pages/blocks/gambar.html"
        preview_template = "pages/blocks/previews/gambar.html"
        description = _("Gambar dengan keterangan untuk yang tidak dapat melihat.")


class Sound(blocks.StructBlock):
    """A recording; its transcript stands below it."""

    rekaman = AudioChooserBlock(label=_("Rekaman"))

    class Meta:
        label = _("Suara")
        icon = "wagtailmedia-audio"
        group = GROUP
        template = "pages/blocks/suara.html"
        preview_template = "pages/blocks/previews/suara.html"
        description = _("Rekaman suara. Naskahnya selalu ikut tampil.")


class Film(blocks.StructBlock):
    """A film with captions; never plays by itself."""

    film = VideoChooserBlock(label=_("Film"))

    class Meta:
        label = _("Film")
        icon = "wagtailmedia-video"
        group = GROUP
        template = "pages/blocks/video.html"
        preview_template = "pages/blocks/previews/suara.html"
        description = _("Film dengan teks. Tidak pernah berputar sendiri.")


class Download(blocks.StructBlock):
    """A document to download, with its size."""

    dokumen = DocumentChooserBlock(label=_("Dokumen"))
    keterangan = blocks.CharBlock(label=_("Keterangan"), max_length=120, required=False)

    class Meta:
        label = _("Unduhan")
        icon = "download"
        group = GROUP
        template = "pages/blocks/unduhan.html"
        preview_template = "pages/blocks/previews/unduhan.html"
        description = _("Berkas untuk diunduh; ukurannya ditampilkan.")
