"""Signing in and changing a password, in our words."""

from typing import Any

from allauth.account.forms import ChangePasswordForm, LoginForm, ResetPasswordForm, ResetPasswordKeyForm
from django import forms
from django.utils.translation import gettext_lazy as _

GOOD_PASSWORD = _("Sedikitnya 10 tanda. Tiga kata yang mudah Anda ingat sudah baik.")


def word(field: forms.Field, label: str, *, help_text: str = "", **attributes: str) -> None:
    """Give a field our label and help, and no placeholder that repeats them."""
    field.label, field.help_text = label, help_text
    field.widget.attrs = attributes


class SignInForm(LoginForm):
    """User name or e-mail, and a password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        calm = {"autocapitalize": "none", "spellcheck": "false"}
        word(self.fields["login"], _("Nama akun atau surel"), autocomplete="username", **calm)
        word(self.fields["password"], _("Kata sandi"), autocomplete="current-password")
        self.fields["login"].max_length = 254


class NewPasswordWords:
    """Words of the two fields for a new password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self.fields["password1"], _("Kata sandi baru"), help_text=GOOD_PASSWORD, autocomplete="new-password")
        word(self.fields["password2"], _("Tulis sekali lagi"), autocomplete="new-password")


class NewSecretForm(NewPasswordWords, ChangePasswordForm):
    """Changing one's password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self.fields["oldpassword"], _("Kata sandi sekarang"), autocomplete="current-password")


class ForgottenForm(ResetPasswordForm):
    """Asking for a link by e-mail."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        word(self.fields["email"], _("Surel"), autocomplete="email")


class FromLetterForm(NewPasswordWords, ResetPasswordKeyForm):
    """A new password after the link in the letter."""
