"""The body of an article or explaining page."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class ArticleBody(blocks.StreamBlock):
    """Every block of an article, in groups."""

    subjudul = blocks.CharBlock(label=_("Subjudul"), max_length=80)
