"""A draft always saves; publishing asks for what is missing."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from assessments.models import Item
from puspaga.core.domain.review import is_source_text, kinds_beyond
from puspaga.pages.forms.article import ReviewedPageForm

KINDS_HELP = _(
    "Peserta melihat tanda “Belum ditinjau” sampai ahlinya menyetujui. Simulasi dan workshop selalu dibaca psikolog; hukum dan "
    "keadaan setempat ditambahkan sendiri bila naskahnya menyebutnya."
)


class LearningPageForm(ReviewedPageForm):
    """The form of every learning page: what the page says against itself stops publishing, never saving."""

    # The field beside which the faults stand; None: above the form.
    FAULTS_ON: str | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "review_kinds" in self.fields:
            self.fields["review_kinds"].help_text = KINDS_HELP
            if not self.instance.pk:
                self.initial["review_kinds"] = self.kinds_beyond_author()

    def kinds_beyond_author(self) -> list[str]:
        """Which experts have to look in any case: those the text asks for, and the author is not. A translation asks nobody."""
        if not is_source_text(self.instance):
            return []
        return kinds_beyond(self.for_user, self.instance.kinds_by_default())

    def save(self, commit: bool = True) -> Page:
        """Save; what a text that nobody reads yet asks for is asked with its draft, before review begins. A live one is asked
        about when its new words go live."""
        page = super().save(commit)
        asked = [*(self.cleaned_data.get("review_kinds") or []), *([] if page.live else self.kinds_beyond_author())]
        page.review_kinds_asked = (sorted(set(asked)), self.for_user)
        return page

    def clean(self) -> dict[str, Any]:
        """The faults of the text as it stands in the form, unless only a draft is saved."""
        cleaned = super().clean()
        if not self.is_deferred_validation and not self.errors:
            for name in set(cleaned) & {field.name for field in self.instance._meta.concrete_fields}:
                setattr(self.instance, name, cleaned[name])
            self.place_new_page()
            faults = self.instance.faults_of_draft()
            # Beside a text they are one list, a line each (naskah.css).
            for sentence in ["\n".join(faults)] if self.FAULTS_ON and faults else faults:
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
