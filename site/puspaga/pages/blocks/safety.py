"""Blocks that keep people safe."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

GROUP = _("Keselamatan")


class DangerSigns(blocks.ListBlock):
    """When to look for help. Numerals, never a pictogram."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(blocks.CharBlock(max_length=160, label=_("Tanda")), max_num=6, **kwargs)

    class Meta:
        label = _("Saatnya mencari bantuan")
        icon = "warning"
        group = GROUP
        template = "pages/blocks/tanda_bahaya.html"
        description = _("Tanda bahwa perlu bicara dengan orang lain.")
        preview_value = ["Anda takut akan menyakiti anak atau diri sendiri."]


class SafetyCard(blocks.StaticBlock):
    """The card with help that stands in every article, so that opening one reveals nothing."""

    class Meta:
        label = _("Kotak aman")
        icon = "lock"
        group = GROUP
        template = "pages/blocks/kotak_aman.html"
        admin_text = _("Kartu bantuan. Nomornya diambil dari data layanan.")
        description = _("Wajib satu kali di setiap artikel.")
        preview_value = None
