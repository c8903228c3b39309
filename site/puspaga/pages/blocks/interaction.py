"""Blocks that ask something. Nothing is sent anywhere."""

from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

GROUP = _("Interaksi")
MAX_OPTIONS = 5


class QuickCheck(blocks.StructBlock):
    """One ungraded question; the answer stays folded until the reader asks."""

    soal = blocks.TextBlock(label=_("Pertanyaan"), max_length=240)
    opsi = blocks.ListBlock(
        blocks.CharBlock(max_length=160, label=_("Pilihan")), label=_("Pilihan"), min_num=2, max_num=MAX_OPTIONS
    )
    # Stored as the place in the list, counted from 0; the editor reads “Pilihan 1”.
    kunci = blocks.ChoiceBlock(
        label=_("Pilihan yang tepat"),
        choices=[(place, format_lazy(_("Pilihan {number}"), number=place + 1)) for place in range(MAX_OPTIONS)],
        default=0,
    )
    penjelasan = blocks.TextBlock(label=_("Penjelasan"), max_length=300)

    def get_context(self, value: dict, parent_context: dict | None = None) -> dict:
        """Add the sentence of the right option."""
        options, key = list(value["opsi"]), str(value.get("kunci") or 0)
        right = options[int(key)] if int(key) < len(options) else ""
        return {**super().get_context(value, parent_context), "right": right}

    def clean(self, value: dict) -> dict:
        """Refuse a key that points past the options."""
        cleaned = super().clean(value)
        if not self.is_deferred_validation and int(cleaned["kunci"]) >= len(cleaned["opsi"]):
            raise StructBlockValidationError(
                block_errors={"kunci": ValidationError(_("Nomor ini tidak ada di daftar pilihan."))}
            )
        return cleaned

    class Meta:
        label = _("Cek cepat")
        icon = "help"
        group = GROUP
        template = "pages/blocks/cek_cepat.html"
        description = _("Satu pertanyaan tanpa nilai. Jawabannya tidak dikirim ke mana pun.")
        preview_value = {
            "soal": "Anak diam di sudut. Apa langkah pertama Anda?",
            "opsi": ["Duduk di dekatnya.", "Menunggu ia datang."],
            "kunci": 0,
            "penjelasan": "Hadir lebih dulu, bicara kemudian.",
        }
