"""Using a paper slip."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from puspaga.accounts import rules
from puspaga.accounts.models import User


class CodeForm(forms.Form):
    """The code on the slip."""

    code = forms.CharField(
        label=_("Kode di slip"),
        max_length=64,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "class": "code-input"}
        ),
        help_text=_("Dua belas tanda, misalnya 7K2M-9QXA-34TD. Huruf besar atau kecil sama saja."),
    )


class NewPasswordForm(forms.Form):
    """A password, twice."""

    password1 = forms.CharField(
        label=_("Kata sandi baru"),
        strip=False,
        max_length=128,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Sedikitnya 10 tanda. Tiga kata yang mudah Anda ingat sudah baik."),
    )
    password2 = forms.CharField(
        label=_("Tulis sekali lagi"),
        strip=False,
        max_length=128,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, person: User | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean(self) -> dict[str, Any]:
        """The two must match and be good enough."""
        values = super().clean() or {}
        first, second = values.get("password1"), values.get("password2")
        if first and second and first != second:
            self.add_error("password2", _("Kedua kata sandi tidak sama."))
        elif first:
            self._check_strength(first)
        return values

    def _check_strength(self, password: str) -> None:
        try:
            validate_password(password, self.person or User(username=self.cleaned_data.get("username", "")))
        except forms.ValidationError as fault:
            self.add_error("password1", fault)


class NewAccountForm(NewPasswordForm):
    """Making an account with an invitation."""

    field_order = ("is_adult", "username", "password1", "password2", "email")
    is_adult = forms.BooleanField(
        label=_("Saya berusia 18 tahun atau lebih"),
        error_messages={"required": _("Akun kelas hanya untuk usia 18 tahun ke atas.")},
    )
    username = forms.CharField(
        label=_("Nama akun"),
        max_length=30,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
        help_text=_(
            "Untuk masuk; catat. Boleh diganti: huruf kecil, angka, titik, atau garis, tanpa spasi. Jangan memakai nama Anda."
        ),
    )
    email = forms.EmailField(
        label=_("Surel (boleh kosong)"),
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_("Hanya untuk membuat kata sandi baru. Isi bila hanya Anda yang membacanya."),
    )

    def __init__(self, *args: Any, name: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.name = name

    def clean_username(self) -> str:
        """Lower case, short signs, and nothing of the person's name."""
        username = self.cleaned_data["username"].strip().lower()
        if not rules.USER_NAME.fullmatch(username):
            raise forms.ValidationError(_("Pakai 3–30 huruf kecil, angka, titik, atau garis, tanpa spasi."))
        part = rules.name_part_in(username, name=self.name)
        if part:
            raise forms.ValidationError(_("Nama akun ini memuat bagian nama Anda. Pilih kata lain, supaya tetap tersamar."))
        return username
