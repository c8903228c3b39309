"""The item bank. An author edits an Item and its options; publishing appends an ItemVersion that never changes."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from assessments.enums import ItemKind, ItemState
from puspaga.core.models import Version


class ItemQuerySet(models.QuerySet):
    """Items by state."""

    def ready(self) -> "ItemQuerySet":
        """Items that may be drawn."""
        return self.filter(state=ItemState.READY)


class Item(ClusterableModel):
    """One item as its author sees it. Which marks are open: core.ReviewMark with this row as subject."""

    key = models.SlugField(_("kode"), max_length=40, unique=True)
    pool = models.SlugField(_("kumpulan"), max_length=60, db_index=True)
    kind = models.CharField(_("jenis"), max_length=10, choices=ItemKind.choices, default=ItemKind.SINGLE)
    state = models.CharField(_("keadaan"), max_length=8, choices=ItemState.choices, default=ItemState.DRAFT)
    element_code = models.CharField(_("elemen kompetensi"), max_length=16, blank=True)
    stem = models.TextField(_("soal"))
    explanation = models.TextField(_("penjelasan"), blank=True)
    guide = models.TextField(_("panduan penilaian"), blank=True, help_text=_("Hanya untuk uraian; dibaca penilai."))
    is_critical = models.BooleanField(_("butir kritis"), default=False, help_text=_("Selalu ikut diundi."))
    needed = models.PositiveSmallIntegerField(
        _("jumlah yang harus disebut"),
        default=0,
        help_text=_(
            "Hanya untuk jawaban pendek. 0: seluruh jawaban harus cocok. Lebih dari 0: kalimat bebas, dinilai pelatih."
        ),
    )
    rates_each = models.BooleanField(
        _("setiap opsi dinilai"), default=False, help_text=_("Hanya untuk penilaian situasi: peserta menilai setiap opsi.")
    )
    pass_mark = models.PositiveSmallIntegerField(_("batas cukup uraian"), default=70)
    # A question about the writer's own body or mood: answering is all that counts, and the words are never stored.
    is_private = models.BooleanField(
        _("jawaban tidak disimpan"),
        default=False,
        help_text=_("Untuk pertanyaan tentang diri peserta. Cukup dijawab; tulisannya tidak disimpan dan tidak dinilai."),
    )
    source = models.CharField(_("sumber"), max_length=255, blank=True)

    objects = ItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("butir")
        verbose_name_plural = _("butir")
        ordering = ["key"]

    def __str__(self) -> str:
        return f"{self.key} {self.stem[:60]}"


class ItemOption(Orderable):
    """One option. For `short` an accepted answer, for `ordering` a line in the right order, for `matching` a pair."""

    item = ParentalKey(Item, on_delete=models.CASCADE, related_name="options")
    # Empty only in matching: a right-hand side that belongs to nothing.
    text = models.CharField(_("teks"), max_length=300, blank=True)
    pair = models.CharField(_("pasangan"), max_length=300, blank=True, help_text=_("Hanya untuk jenis Pasangkan."))
    is_key = models.BooleanField(_("benar"), default=False)
    rating = models.PositiveSmallIntegerField(_("nilai ahli 0–3"), null=True, blank=True)
    is_critical = models.BooleanField(_("membahayakan"), default=False)
    feedback = models.CharField(_("umpan balik"), max_length=300, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("opsi")
        verbose_name_plural = _("opsi")

    def __str__(self) -> str:
        return self.text[:60]


class ItemVersion(Version):
    """What learners are shown and scored by. `content` is assessments.engines.quiz.item_to_json."""

    item = models.ForeignKey(Item, verbose_name=_("butir"), on_delete=models.PROTECT, related_name="versions")
    content = models.JSONField(_("isi"))
    is_private = models.BooleanField(_("jawaban tidak disimpan"), default=False)

    class Meta:
        verbose_name = _("versi butir")
        verbose_name_plural = _("versi butir")
        constraints = [
            models.UniqueConstraint(fields=["item", "language", "number"], name="assessments_itemversion_once"),
        ]

    def __str__(self) -> str:
        return f"{self.item.key} v{self.number}"
