"""A card of a lesson: a title and one block, and what stands in its place for those who skip it."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from courses.pages.blocks.check import LessonCheck
from puspaga.pages.blocks.practice import Pause, SayAvoid, Steps
from puspaga.pages.blocks.safety import DangerSigns
from puspaga.pages.blocks.text import KeyPoints, Paragraph, Quotation


class CardBody(blocks.StreamBlock):
    """One block; the names are also the starter pack's keys (its `body` is `paragraf`)."""

    paragraf = Paragraph(features=["bold", "ul", "ol", "link"], max_length=1800)
    langkah = Steps()
    ucapkan_hindari = SayAvoid()
    cek_cepat = LessonCheck()
    tanda_bahaya = DangerSigns()
    intinya = KeyPoints()
    kutipan = Quotation()
    jeda = Pause(max_length=700)

    class Meta:
        max_num = 1
        required = False


class LessonCard(blocks.StructBlock):
    """One idea."""

    judul = blocks.CharBlock(label=_("Judul kartu"), max_length=80)
    isi = CardBody(label=_("Isi: satu blok"), required=False)
    peka = blocks.BooleanBlock(
        label=_("Kartu peka"), required=False, help_text=_("Pembaca memilih dulu: membaca kartu ini, atau ringkasannya.")
    )
    ringkasan = blocks.TextBlock(
        label=_("Ringkasan untuk yang melewati"), max_length=400, required=False, help_text=_("Wajib untuk kartu peka.")
    )

    class Meta:
        label = _("Kartu")
        icon = "form"
        label_format = "{judul}"
        description = _("Satu gagasan: judul, lalu satu blok.")


class LessonCards(blocks.StreamBlock):
    """The cards of a lesson, in reading order."""

    kartu = LessonCard()
