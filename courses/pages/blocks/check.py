"""A quick check inside a lesson: one question with a sentence for every option. Nothing is kept."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

MAX_OPTIONS = 5


class CheckOption(blocks.StructBlock):
    """What one may choose, and what is said then."""

    teks = blocks.CharBlock(label=_("Pilihan"), max_length=200)
    umpan = blocks.CharBlock(label=_("Umpan balik"), max_length=300, required=False)


class LessonCheck(blocks.StructBlock):
    """One question; the reader sees the feedback of the option taken, never the key before."""

    soal = blocks.TextBlock(label=_("Pertanyaan"), max_length=400)
    opsi = blocks.ListBlock(CheckOption(label=_("Pilihan")), label=_("Pilihan"), max_num=MAX_OPTIONS)
    # Stored as the place in the list, counted from 0; the editor reads “Pilihan 1”.
    kunci = blocks.ChoiceBlock(
        label=_("Pilihan yang tepat"),
        choices=[(place, format_lazy(_("Pilihan {number}"), number=place + 1)) for place in range(MAX_OPTIONS)],
        default=0,
    )
    penjelasan = blocks.TextBlock(label=_("Penjelasan"), max_length=300, required=False)

    class Meta:
        label = _("Cek cepat")
        icon = "help"
        description = _("Satu pertanyaan tanpa nilai, dengan umpan balik untuk setiap pilihan.")
        template = "courses/blocks/cek_cepat.html"
        preview_value = {
            "soal": "Anak diam di sudut. Apa langkah pertama Anda?",
            "opsi": [{"teks": "Duduk di dekatnya.", "umpan": "Tepat."}, {"teks": "Menunggu.", "umpan": "Ia menunggu juga."}],
            "kunci": 0,
            "penjelasan": "Hadir lebih dulu, bicara kemudian.",
        }
