"""Blocks of plain reading."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

GROUP = _("Teks")


class Subheading(blocks.CharBlock):
    """A heading inside the text."""

    class Meta:
        label = _("Subjudul")
        icon = "title"
        group = GROUP
        template = "pages/blocks/subjudul.html"
        description = _("Judul kecil yang membagi bacaan.")
        preview_value = "Kalimat yang membuka pintu"


class Paragraph(blocks.RichTextBlock):
    """Short paragraphs with bold, lists and links."""

    class Meta:
        label = _("Paragraf")
        icon = "pilcrow"
        group = GROUP
        template = "pages/blocks/paragraf.html"
        description = _("Satu sampai tiga kalimat pendek. Nomor layanan ditulis sebagai {{layanan:kunci}}.")
        preview_value = "<p>Remaja sering merasa disidang bila duduk berhadapan. Cobalah duduk berdampingan.</p>"


class KeyPoints(blocks.ListBlock):
    """At most three lines a reader should keep."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(blocks.CharBlock(max_length=120, label=_("Kalimat")), max_num=3, **kwargs)

    class Meta:
        label = _("Intinya")
        icon = "pick"
        group = GROUP
        template = "pages/blocks/intinya.html"
        description = _("Paling banyak tiga kalimat yang perlu diingat.")
        preview_value = ["Ajak bicara sambil mengerjakan sesuatu.", "Dengarkan dua menit tanpa menyela."]


class Quotation(blocks.StructBlock):
    """A made-up parent's sentence, and that it is made up."""

    teks = blocks.TextBlock(label=_("Ucapan"), max_length=300)
    siapa = blocks.CharBlock(
        label=_("Siapa"), max_length=120, help_text=_("Tulis bahwa ini cerita rekaan, atau minta izin tertulis.")
    )

    class Meta:
        label = _("Kutipan")
        icon = "openquote"
        group = GROUP
        template = "pages/blocks/kutipan.html"
        description = _("Satu ucapan yang menguatkan, dengan nama rekaan.")
        preview_value = {"teks": "Ternyata saya belum makan sejak pagi.", "siapa": "Bu Tuti (cerita rekaan)"}


class TermNote(blocks.StructBlock):
    """A term and what it means, taken from the glossary."""

    # By name: the glossary's model stands above the blocks.
    istilah = SnippetChooserBlock("pages.GlossaryTerm", label=_("Istilah"))

    class Meta:
        label = _("Istilah")
        icon = "help"
        group = GROUP
        template = "pages/blocks/istilah.html"
        description = _("Arti sebuah istilah, dari daftar istilah.")
        preview_template = "pages/blocks/previews/istilah.html"
