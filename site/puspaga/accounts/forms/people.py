"""How an administrator adds and changes accounts: user name, display name, roles; never a password."""

from typing import Any

from django import forms
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm

from puspaga.accounts import rules
from puspaga.accounts.domain.profiles import profile_of, set_email
from puspaga.accounts.enums import Role
from puspaga.accounts.models import District, User


class RoleChoices(forms.ModelMultipleChoiceField):
    """Groups under the names of their roles."""

    def label_from_instance(self, group: Group) -> str:
        """ "Pelatih" for the group "trainer"; own groups keep their name."""
        return str(Role(group.name).label) if group.name in Role.values else group.name


class PeopleFormMixin(forms.ModelForm):
    """What adding and changing have in common."""

    email = forms.EmailField(label=_("Surel"), required=False, help_text=_("Boleh kosong."))
    first_name = forms.CharField(required=False, widget=forms.HiddenInput)
    last_name = forms.CharField(required=False, widget=forms.HiddenInput)
    display_name = forms.CharField(label=_("Nama tampil"), max_length=80, required=False)
    district = forms.ModelChoiceField(
        label=_("Kabupaten atau kota"),
        queryset=District.objects.all(),
        required=False,
        empty_label=_("Belum ada"),
        help_text=_("Petugas dan pelatih hanya melihat angkatan dan orang di wilayah ini."),
    )
    groups = RoleChoices(
        label=_("Peran"), queryset=Group.objects.order_by("name"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = _("Nama akun")
        self.fields["username"].help_text = _("3–30 tanda: huruf kecil, angka, titik, garis. Bukan nama orangnya.")
        if self.instance.pk:
            profile = profile_of(self.instance)
            self.fields["display_name"].initial = profile.display_name
            self.fields["district"].initial = profile.district

    def clean_username(self) -> str:
        """Lower case, so that nobody has to remember capitals."""
        username = self.cleaned_data["username"].strip().lower()
        if not rules.USER_NAME.fullmatch(username):
            raise forms.ValidationError(_("Pakai 3–30 huruf kecil, angka, titik, atau garis."))
        return username

    def clean_first_name(self) -> str:
        """Names live in the profile."""
        return ""

    clean_last_name = clean_first_name

    def save(self, commit: bool = True) -> User:
        """Save the account with its profile; a new account gets its password by slip."""
        if not self.instance.pk:
            self.instance.set_unusable_password()
        user = super().save(commit=commit)
        if commit:
            profile = profile_of(user)
            profile.display_name = self.cleaned_data["display_name"]
            profile.district = self.cleaned_data["district"]
            profile.save(update_fields=["display_name", "district"])
            set_email(user, self.cleaned_data["email"])
        return user


class AddPersonForm(PeopleFormMixin, UserCreationForm):
    """Adding an account."""


class ChangePersonForm(PeopleFormMixin, UserEditForm):
    """Changing an account. Nobody changes their own roles."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        editing_self = kwargs.get("editing_self", False)
        super().__init__(*args, **kwargs)
        if editing_self:
            del self.fields["groups"]
