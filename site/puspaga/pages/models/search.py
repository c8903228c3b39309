"""The search index: plain rows, so that SQLite and PostgreSQL answer alike."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchDocument(models.Model):
    """What a result shows of one live page in one language. Rebuilt when the page is published."""

    page = models.OneToOneField("wagtailcore.Page", on_delete=models.CASCADE, related_name="search_document")
    language = models.CharField(max_length=5, db_index=True)
    title = models.CharField(max_length=255)
    summary = models.CharField(max_length=255, blank=True)
    url = models.CharField(max_length=255)

    class Meta:
        verbose_name = _("dokumen pencarian")
        verbose_name_plural = _("dokumen pencarian")

    def __str__(self) -> str:
        return self.title


class SearchPosting(models.Model):
    """One stem in one document and its weight."""

    document = models.ForeignKey(SearchDocument, on_delete=models.CASCADE, related_name="postings")
    language = models.CharField(max_length=5)
    term = models.CharField(max_length=40)
    weight = models.FloatField()

    class Meta:
        verbose_name = _("kata terindeks")
        verbose_name_plural = _("kata terindeks")
        constraints = [models.UniqueConstraint(fields=["document", "term"], name="pages_posting_once")]
        indexes = [models.Index(fields=["language", "term"], name="pages_posting_term")]

    def __str__(self) -> str:
        return self.term
