"""The body of an article or explaining page: every block, in groups."""

from wagtail import blocks

from puspaga.pages.blocks.interaction import QuickCheck
from puspaga.pages.blocks.media import Download, Film, Picture, Sound
from puspaga.pages.blocks.practice import Pause, SayAvoid, Steps, TryThisWeek
from puspaga.pages.blocks.safety import DangerSigns, SafetyCard
from puspaga.pages.blocks.text import KeyPoints, Paragraph, Quotation, Subheading, TermNote


class ArticleBody(blocks.StreamBlock):
    """What an editor may put into an article. The names are also the starter pack's keys."""

    subjudul = Subheading(max_length=80)
    paragraf = Paragraph(features=["bold", "ul", "ol", "link", "document-link"], max_length=1800)
    intinya = KeyPoints()
    kutipan = Quotation()
    istilah = TermNote()
    langkah = Steps()
    ucapkan_hindari = SayAvoid()
    coba_minggu_ini = TryThisWeek(max_length=300)
    jeda = Pause(max_length=400)
    gambar = Picture()
    suara = Sound()
    video = Film()
    unduhan = Download()
    tanda_bahaya = DangerSigns()
    kotak_aman = SafetyCard()
    cek_cepat = QuickCheck()

    class Meta:
        # Their headings carry fixed anchors.
        block_counts = {name: {"max_num": 1} for name in ("intinya", "jeda", "coba_minggu_ini", "tanda_bahaya", "kotak_aman")}
