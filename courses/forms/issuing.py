"""What an officer fills in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from courses.enums import DocumentKind, RevocationReason
from courses.models import Signatory
from puspaga.accounts.models import District


class IssueForm(forms.Form):
    """Which document, for whom, and that the officer knows it may be a trial one."""

    kind = forms.ChoiceField(choices=DocumentKind.choices)
    enrolment = forms.IntegerField(required=False)
    accept_trial = forms.BooleanField(required=False)
    after_withdrawal = forms.BooleanField(required=False)
    # The officer read who gets what and pressed again.
    yakin = forms.BooleanField(required=False)


class RevokeForm(forms.Form):
    """One reason of the closed list."""

    reason = forms.ChoiceField(label=_("Alasan"), choices=RevocationReason.choices, widget=forms.RadioSelect)


class SignatoryForm(forms.ModelForm):
    """Name, title and period of somebody who signs for a district."""

    class Meta:
        model = Signatory
        fields = ["district", "name", "title", "from_on", "until_on"]
        widgets = {"from_on": forms.DateInput(attrs={"type": "date"}), "until_on": forms.DateInput(attrs={"type": "date"})}

    def __init__(self, *args: Any, districts: list[District], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["district"].queryset = District.objects.filter(pk__in=[row.pk for row in districts])
        if len(districts) == 1:
            self.fields["district"].initial = districts[0]

    def clean(self) -> dict[str, Any]:
        """A period ends after it begins."""
        values = super().clean() or {}
        first, last = values.get("from_on"), values.get("until_on")
        if first and last and last < first:
            self.add_error("until_on", _("Tanggal akhir jatuh sebelum tanggal mulai."))
        return values
