"""The editors' forms: readable choices, and publishing refused while something must be mended."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Page

from puspaga.core.domain.review import marks_of
from puspaga.core.enums import ReviewKind
from puspaga.pages.domain.checks import errors_of
from puspaga.pages.enums import Age
from puspaga.pages.forms.drawing import DrawingField
from puspaga.pages.models import ArticlePage


class ReviewedPageForm(WagtailAdminPageForm):
    """A page whose author says which experts have to look."""

    review_kinds = forms.MultipleChoiceField(
        label=_("Perlu ditinjau"),
        choices=ReviewKind.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Pembaca melihat tanda “belum ditinjau” sampai ahlinya menyetujui."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["review_kinds"] = [mark.kind for mark in marks_of(self.instance)]

    def save(self, commit: bool = True) -> Page:
        """Save; the ticks travel with the page until its draft is stored (see receivers), for previews store nothing."""
        page = super().save(commit)
        if "review_kinds" in self.fields:
            page.review_kinds_asked = (self.cleaned_data["review_kinds"], self.for_user)
        return page


# What the checks read beside the page's own rows.
CHECKED_FIELDS = frozenset({"body", "picture", "title", "seo_title", "promise", "summary", "is_sensitive"})


class CheckedPageForm(ReviewedPageForm):
    """A page with a body: a draft always saves, publishing asks for what is missing."""

    def clean(self) -> dict[str, Any]:
        """Errors of the text, each with its block, unless only a draft is saved."""
        cleaned = super().clean()
        if not self.is_deferred_validation and not self.errors and "body" in cleaned:
            for name in CHECKED_FIELDS & cleaned.keys():
                setattr(self.instance, name, cleaned[name])
            for finding in errors_of(self.instance):
                place = f"Blok ke-{finding.block}: " if finding.block else ""
                self.add_error("body", ValidationError(f"{place}{finding.sentence}"))
        return cleaned


ARTICLE_KINDS_HELP = _(
    "Pembaca melihat tanda “belum ditinjau” sampai ahlinya menyetujui. Artikel baru selalu dimulai dengan “psikologi dan "
    "kesehatan” tercentang. Hapus centangnya hanya bila artikel tidak memberi nasihat tentang kekerasan, "
    "perasaan, tubuh, atau obat."
)


class ArticleForm(CheckedPageForm):
    """An article: ages as boxes, our drawings as choices, a new one asks for a psychologist unless its author says no."""

    ages = forms.MultipleChoiceField(label=_("Usia"), choices=Age.choices, required=False, widget=forms.CheckboxSelectMultiple)
    drawing = DrawingField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "review_kinds" in self.fields:
            self.fields["review_kinds"].help_text = ARTICLE_KINDS_HELP
            if not self.instance.pk:
                self.initial["review_kinds"] = [ReviewKind.CLINICAL.value]
        if "related" in self.fields:
            above = self.instance.locale_id or getattr(self.parent_page, "locale_id", None)
            others = ArticlePage.objects.filter(locale_id=above).exclude(pk=self.instance.pk)
            self.fields["related"].queryset = others.order_by("title")
