"""A draft always saves; publishing asks for what is missing."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from assessments.models import Item
from puspaga.pages.forms.article import ReviewedPageForm


class LearningPageForm(ReviewedPageForm):
    """The form of every learning page: what the page says against itself stops publishing, never saving."""

    # The field beside which the faults stand; None: above the form.
    FAULTS_ON: str | None = None

    def clean(self) -> dict[str, Any]:
        """The faults of the text as it stands in the form, unless only a draft is saved."""
        cleaned = super().clean()
        if not self.is_deferred_validation and not self.errors:
            for name in set(cleaned) & {field.name for field in self.instance._meta.concrete_fields}:
                setattr(self.instance, name, cleaned[name])
            self.place_new_page()
            for sentence in self.instance.faults_of_draft():
                self.add_error(self.FAULTS_ON, sentence)
        return cleaned

    def place_new_page(self) -> None:
        """A page that does not stand in the tree yet asks its parent for the course."""
        if not self.instance.path and self.parent_page is not None:
            self.instance.path = self.parent_page.path + "0" * self.parent_page.steplen
            self.instance.locale = self.parent_page.locale


class QuizPageForm(LearningPageForm):
    """A quiz: the pool is chosen among those that exist."""

    pool = forms.ChoiceField(
        label=_("Kumpulan butir"),
        required=False,
        help_text=_("Semua butir siap pakai dari kumpulan ini; yang kritis selalu ikut."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pools = list(Item.objects.order_by("pool").values_list("pool", flat=True).distinct())
        self.fields["pool"].choices = [("", _("Pilih kumpulan")), *((pool, pool) for pool in pools if pool)]
