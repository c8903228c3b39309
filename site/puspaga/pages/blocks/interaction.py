"""Blocks that ask something. Nothing is sent anywhere."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

GROUP = _("Interaksi")


class QuickCheck(blocks.StructBlock):
    """One ungraded question; the answer stays folded until the reader asks."""

    soal = blocks.TextBlock(label=_("Pertanyaan"), max_length=240)
    opsi = blocks.ListBlock(blocks.CharBlock(max_length=160, label=_("Pilihan")), label=_("Pilihan"), min_num=2, max_num=5)
    kunci = blocks.IntegerBlock(
        label=_("Pilihan yang tepat"), min_value=0, default=0, help_text=_("Dihitung dari 0: pilihan pertama = 0.")
    )
    penjelasan = blocks.TextBlock(label=_("Penjelasan"), max_length=300)

    def clean(self, value: dict) -> dict:
        """Refuse a key that points past the options."""
        cleaned = super().clean(value)
        if cleaned["kunci"] >= len(cleaned["opsi"]):
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
