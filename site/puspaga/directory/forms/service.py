"""Editing a service without knowing JSON: one sentence a line."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from puspaga.directory.domain.keeping import possible_keepers
from puspaga.directory.engines.opening_data import BadOpening, dump_opening, parse_opening
from puspaga.directory.engines.opening_words import describe_one, parse_words
from puspaga.directory.enums import PLACES, POINTERS, ServiceKind
from puspaga.directory.errors import ShelterHasNoPlace
from puspaga.directory.models.channel import NOT_THERE

NEW_VALUE = _("Isinya berubah. Tulis tanggal pemeriksaan yang baru, atau kosongkan bila belum diperiksa.")


class LinesField(forms.CharField):
    """A list of short sentences, one a line."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        """The list as lines."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> list[str]:
        """Lines as a list."""
        return [line.strip() for line in (value or "").splitlines() if line.strip()]


class OpeningField(forms.CharField):
    """Opening rules in words, one rule a line."""

    widget = forms.Textarea

    def prepare_value(self, value: Any) -> Any:
        """The stored rules as sentences; nothing when they cannot be read, so that they can be written anew."""
        try:
            return "\n".join(describe_one(rule) for rule in parse_opening(value)) if isinstance(value, list) else value
        except BadOpening:
            return ""

    def to_python(self, value: Any) -> list[dict[str, Any]]:
        """Sentences as stored rules; a line that cannot be understood is named."""
        try:
            return dump_opening(parse_words(value or ""))
        except BadOpening as error:
            raise ValidationError(str(error)) from error


class ServiceForm(WagtailAdminModelForm):
    """The officer's form for one service."""

    opening = OpeningField(
        label=_("Aturan buka"),
        required=False,
        help_text=_(
            "Satu aturan tiap baris, misalnya: “Rabu pekan pertama dan ketiga, 09.00–12.00”, “Hari kerja, 08.00–15.00”, "
            "“24 jam setiap hari”, “Buat janji lebih dulu”."
        ),
    )
    area_names = LinesField(label=_("Wilayah"), required=False, help_text=_("Satu nama tiap baris."))
    what_to_bring = LinesField(label=_("Yang disiapkan"), required=False, help_text=_("Satu kalimat tiap baris."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "keepers" in self.fields:
            self.fields["keepers"].queryset = possible_keepers(self.instance)

    def clean(self) -> dict[str, Any]:
        """A shelter's place is written nowhere, also not in the rows of this very form; a new number is not checked yet."""
        cleaned = super().clean()
        for form in self._rows():
            if cleaned.get("kind") == ServiceKind.SHELTER and form.cleaned_data.get("type") in PLACES:
                form.add_error("type", ShelterHasNoPlace.message)
                self.add_error(None, _("Hapus alamat dari tempat tinggal sementara."))
            if form.cleaned_data.get("type") in POINTERS and form.cleaned_data.get("value") == cleaned.get("key"):
                form.add_error("value", NOT_THERE)
                self.add_error(None, NOT_THERE)
            if form.instance.pk and "value" in form.changed_data and self._keeps_its_check(form):
                form.add_error("verified_on", NEW_VALUE)
        return cleaned

    def save(self, commit: bool = True) -> Any:
        """Write who said that a number was checked."""
        for form in self._rows():
            if "verified_on" in form.changed_data:
                form.instance.verified_by = self.for_user if form.cleaned_data.get("verified_on") else None
        return super().save(commit=commit)

    def _rows(self) -> list[forms.ModelForm]:
        """The channels that stay and can be read."""
        formsets = getattr(self, "formsets", {})
        rows = formsets["channels"].forms if "channels" in formsets else []
        return [form for form in rows if form.is_valid() and not form.cleaned_data.get("DELETE")]

    @staticmethod
    def _keeps_its_check(form: forms.ModelForm) -> bool:
        return form.cleaned_data.get("verified_on") is not None and "verified_on" not in form.changed_data
