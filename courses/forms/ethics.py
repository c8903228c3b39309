"""One tick under the code of ethics."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from courses.models import EthicsCode


class SignForm(forms.Form):
    """Carries the number of the wording that was read, so that nobody signs another."""

    number = forms.IntegerField(widget=forms.HiddenInput)
    agrees = forms.BooleanField(
        label=_("Saya sudah membaca seluruh naskah ini dan berjanji memegangnya."),
        error_messages={"required": _("Centang kotak ini bila Anda sudah membaca dan setuju.")},
    )

    def __init__(self, *args: Any, code: EthicsCode | None, **kwargs: Any) -> None:
        super().__init__(*args, initial={"number": code.number if code else 0}, **kwargs)
