"""The competency framework: unit → element → criterion. Data, so that another city's framework is a second row."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from puspaga.core.enums import Mark


class Framework(models.Model):
    """One version of a framework. `rules` and `scale` are the pack's own words (framework.yaml)."""

    key = models.SlugField(_("kunci"), max_length=40)
    version = models.CharField(_("versi"), max_length=10)
    title = models.CharField(_("judul"), max_length=120)
    mark = models.CharField(_("tanda"), max_length=2, choices=Mark.choices, default=Mark.OWN)
    legal_note = models.CharField(_("keterangan"), max_length=255, blank=True)
    rules = models.JSONField(_("aturan"), default=dict)
    scale = models.JSONField(_("skala"), default=list)
    levels = models.JSONField(_("tingkat"), default=list)

    class Meta:
        verbose_name = _("kerangka kompetensi")
        verbose_name_plural = _("kerangka kompetensi")
        constraints = [models.UniqueConstraint(fields=["key", "version"], name="assessments_framework_once")]

    def __str__(self) -> str:
        return f"{self.title} {self.version}"


class Coded(models.Model):
    """A part of a framework: a code that stands once under its parent, and a place in its order."""

    code = models.CharField(_("kode"), max_length=16)
    position = models.PositiveSmallIntegerField(_("urutan"), default=0)

    class Meta:
        abstract = True
        ordering = ["position"]


class Titled(Coded):
    """A part with a title."""

    title = models.CharField(_("judul"), max_length=160)

    class Meta(Coded.Meta):
        abstract = True

    def __str__(self) -> str:
        return f"{self.code} {self.title}"


class Unit(Titled):
    """A competency unit, for instance PKP.3."""

    framework = models.ForeignKey(Framework, verbose_name=_("kerangka"), on_delete=models.CASCADE, related_name="units")
    levels = models.JSONField(_("tingkat"), default=list)

    class Meta(Coded.Meta):
        verbose_name = _("unit kompetensi")
        verbose_name_plural = _("unit kompetensi")
        constraints = [models.UniqueConstraint(fields=["framework", "code"], name="assessments_unit_once")]


class Element(Titled):
    """An element of a unit, for instance PKP.3.1."""

    unit = models.ForeignKey(Unit, verbose_name=_("unit"), on_delete=models.CASCADE, related_name="elements")

    class Meta(Coded.Meta):
        verbose_name = _("elemen kompetensi")
        verbose_name_plural = _("elemen kompetensi")
        constraints = [models.UniqueConstraint(fields=["unit", "code"], name="assessments_element_once")]


class Criterion(Coded):
    """One observable sentence, for instance PKP.3.1.a. A critical one fails alone, whatever the percentage."""

    element = models.ForeignKey(Element, verbose_name=_("elemen"), on_delete=models.CASCADE, related_name="criteria")
    text = models.CharField(_("kalimat"), max_length=255)
    is_critical = models.BooleanField(_("kritis"), default=False)

    class Meta(Coded.Meta):
        verbose_name = _("kriteria")
        verbose_name_plural = _("kriteria")
        constraints = [models.UniqueConstraint(fields=["element", "code"], name="assessments_criterion_once")]

    def __str__(self) -> str:
        return f"{self.code} {self.text}"
