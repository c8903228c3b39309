"""Forms of the cohort screens."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from courses.domain.cohorts import accounts_named
from courses.errors import UnknownAccounts
from courses.models import Cohort, ProgrammeVersion
from courses.rules import districts_of_officer
from puspaga.accounts.enums import Role
from puspaga.accounts.models import District, User
from puspaga.accounts.rules import has_role


class CohortForm(forms.ModelForm):
    """A cohort: title, programme, district, trainers, and whom learners can call."""

    trainers = forms.ModelMultipleChoiceField(
        label=_("Pelatih"), queryset=User.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = Cohort
        fields = (
            "title", "programme_version", "district", "starts_on", "ends_on",
            "contact_name", "contact_hours", "contact_number", "trainers",
        )  # fmt: skip
        widgets = {
            "starts_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "ends_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        help_texts = {
            "contact_name": _("Tampil di halaman pertama dan halaman jeda peserta: siapa yang dapat mereka hubungi."),
            "contact_hours": _("Misalnya: Senin sampai Jumat, 08.00–16.00."),
        }

    def __init__(self, *args: Any, actor: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["trainers"].queryset = User.objects.filter(groups__name=Role.TRAINER.value, is_active=True).select_related(
            "profile"
        )
        self.fields["trainers"].label_from_instance = lambda user: user.get_full_name()
        self.fields["district"].queryset = self.districts_for(actor)
        for name in ("district", "contact_name", "contact_hours"):
            self.fields[name].required = True
        if self.instance.pk:
            # Only an officer moves a cohort, by its own button; no form does it by the way.
            del self.fields["programme_version"]
        else:
            self.fields["programme_version"].queryset = newest_versions()
            self.fields["programme_version"].label_from_instance = str

    def districts_for(self, actor: User) -> Any:
        """An officer's own; a trainer's own from the profile; for a cohort that exists, its own too."""
        if has_role(actor, Role.ADMINISTRATOR):
            return District.objects.all()
        own = {district.pk for district in districts_of_officer(actor)}
        profile = getattr(actor, "profile", None)
        own |= {pk for pk in (self.instance.district_id, profile.district_id if profile else None) if pk}
        return District.objects.filter(pk__in=own)

    def clean(self) -> dict[str, Any]:
        """The end does not stand before the beginning."""
        cleaned = super().clean()
        begins, ends = cleaned.get("starts_on"), cleaned.get("ends_on")
        if begins and ends and ends < begins:
            self.add_error("ends_on", _("Hari selesai lebih awal daripada hari mulai."))
        return cleaned


def newest_versions() -> Any:
    """The newest version of every programme that is open."""
    newest: dict[int, int] = {}
    rows = ProgrammeVersion.objects.filter(programme__is_live=True, language="id").order_by("number")
    for pk, programme in rows.values_list("pk", "programme_id"):
        newest[programme] = pk
    return ProgrammeVersion.objects.filter(pk__in=newest.values()).select_related("programme")


class AccountsForm(forms.Form):
    """User names of people who have an account already."""

    usernames = forms.CharField(
        label=_("Nama akun"),
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        help_text=_("Satu nama akun di tiap baris, untuk orang yang sudah punya akun."),
        error_messages={"required": _("Daftar ini kosong. Tulis satu nama akun di tiap baris.")},
    )

    def clean_usernames(self) -> list[User]:
        """The accounts, or one sentence per line at fault."""
        try:
            return accounts_named(self.cleaned_data["usernames"])
        except UnknownAccounts as refusal:
            raise forms.ValidationError(refusal.faults) from refusal
