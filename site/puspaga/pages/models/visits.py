"""How often a topic was opened in a month: a number, and nothing about anybody."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PageCount(models.Model):
    """Openings of one topic in one month. Written in batches; no time, address or person is kept."""

    topic = models.CharField(_("topik"), max_length=60)
    month = models.DateField(_("bulan"))
    count = models.PositiveIntegerField(_("jumlah"), default=0)

    class Meta:
        verbose_name = _("hitungan halaman")
        verbose_name_plural = _("hitungan halaman")
        constraints = [models.UniqueConstraint(fields=["topic", "month"], name="pages_count_once_a_month")]

    def __str__(self) -> str:
        return f"{self.topic} {self.month:%Y-%m}: {self.count}"
