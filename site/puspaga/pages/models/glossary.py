"""The glossary: what a term means and which words to avoid."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from puspaga.core.enums import Mark


class GlossaryTerm(index.Indexed, models.Model):
    """One term in everyday words, its English and the words better not used."""

    term = models.CharField(_("istilah"), max_length=80, unique=True)
    meaning = models.TextField(_("arti"))
    english = models.CharField(_("Inggris"), max_length=120, blank=True)
    avoid = models.JSONField(_("hindari"), default=list, blank=True)
    mark = models.CharField(_("tanda"), max_length=2, choices=Mark.choices, default=Mark.OWN)

    search_fields = [index.SearchField("term"), index.AutocompleteField("term")]

    class Meta:
        verbose_name = _("istilah")
        verbose_name_plural = _("istilah")
        ordering = ["term"]

    def __str__(self) -> str:
        return self.term
