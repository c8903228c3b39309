"""Blocks to try at home."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

GROUP = _("Praktik")


class Steps(blocks.ListBlock):
    """Numbered steps."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(blocks.CharBlock(max_length=220, label=_("Langkah")), max_num=12, **kwargs)

    class Meta:
        label = _("Langkah")
        icon = "list-ol"
        group = GROUP
        template = "pages/blocks/langkah.html"
        description = _("Langkah berurutan, satu kalimat tiap langkah.")
        preview_value = ["Henti sejenak.", "Lihat wajahnya.", "Ulang ucapannya."]


class SayPair(blocks.StructBlock):
    """One sentence to say, one better avoided."""

    ucapkan = blocks.CharBlock(label=_("Coba ucapkan"), max_length=160)
    hindari = blocks.CharBlock(label=_("Sebaiknya dihindari"), max_length=160)


class SayAvoid(blocks.ListBlock):
    """Pairs of sentences."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(SayPair(label=_("Pasangan")), max_num=6, **kwargs)

    class Meta:
        label = _("Coba ucapkan, sebaiknya dihindari")
        icon = "comment"
        group = GROUP
        template = "pages/blocks/ucapkan_hindari.html"
        description = _("Kalimat yang membantu, berpasangan dengan yang menutup pintu.")
        preview_value = [{"ucapkan": "Ibu lihat kamu capek hari ini.", "hindari": "Kamu kenapa, sih?"}]


class TryThisWeek(blocks.TextBlock):
    """One small commitment."""

    class Meta:
        label = _("Coba minggu ini")
        icon = "calendar-check"
        group = GROUP
        template = "pages/blocks/coba_minggu_ini.html"
        description = _("Satu hal kecil. Centangnya hanya tinggal di HP pembaca, bila ia mau.")
        preview_value = "Masak bersama satu kali."


class Pause(blocks.TextBlock):
    """A breathing or grounding exercise."""

    class Meta:
        label = _("Jeda")
        icon = "time"
        group = GROUP
        template = "pages/blocks/jeda.html"
        description = _("Latihan napas singkat. Selalu boleh dilewati.")
        preview_value = "Tapakkan kaki. Buang napas lebih panjang dari menariknya. Ulangi tiga kali."
