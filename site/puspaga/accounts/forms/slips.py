"""Making slips in the admin."""

import uuid
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from puspaga.accounts import rules
from puspaga.accounts.domain.names import left_out_of, parse_names
from puspaga.accounts.errors import NameListRefused
from puspaga.accounts.models import User


class BatchForm(forms.Form):
    """Carries the number of the sheet, so that a form sent twice makes one sheet."""

    batch = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["batch"].initial = uuid.uuid4


class InvitationsForm(BatchForm):
    """A pasted list of names."""

    names = forms.CharField(
        label=_("Daftar nama"),
        max_length=100_000,
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "false"}),
        help_text=_(
            "Satu nama di tiap baris, paling banyak 500. Anda dapat menempel dari lembar kerja atau WhatsApp: nomor urut, "
            "nomor telepon, RT, dan kolom lain tidak ikut. Nama hanya tercetak kecil di slip dan menjadi nama tampil awal."
        ),
        error_messages={"required": _("Daftar ini kosong. Tulis satu nama di tiap baris.")},
    )

    def left_out(self) -> list[str]:
        """What stood beside the names and was not kept."""
        return left_out_of(self.cleaned_data.get("pasted", ""))

    def clean_names(self) -> list[str]:
        """The names, or one sentence per line at fault."""
        self.cleaned_data["pasted"] = self.cleaned_data["names"]
        try:
            return parse_names(self.cleaned_data["names"], limit=settings.SLIP_BATCH_LIMIT)
        except NameListRefused as refusal:
            raise forms.ValidationError(refusal.faults) from refusal


class RecoveriesForm(BatchForm):
    """People to hand a slip for a new password."""

    people = forms.ModelMultipleChoiceField(
        label=_("Untuk siapa"),
        queryset=User.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Pilih sedikitnya satu orang.")},
    )

    def __init__(self, *args: Any, actor: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.actor = actor
        self.fields["people"].queryset = User.objects.filter(is_active=True).select_related("profile")

    def clean_people(self) -> list[User]:
        """Only people whom the actor may help; all others count as unknown."""
        people = list(self.cleaned_data["people"])
        if not all(rules.may_recover(self.actor, person) for person in people):
            raise forms.ValidationError(_("Satu dari pilihan ini tidak ada di daftar Anda."))
        return people
