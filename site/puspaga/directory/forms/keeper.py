"""What a service keeper may send."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

NO_SUCH_DATE = {"invalid": _("Tulis tanggal yang benar."), "required": _("Pilih tanggalnya.")}
NO_SUCH_TIME = {"invalid": _("Tulis jam yang benar, misalnya 09.00.")}


def date_field(label: str, **attributes: str) -> forms.DateField:
    """A day, as the phone's own calendar."""
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", **attributes})
    return forms.DateField(label=label, widget=widget, error_messages=NO_SUCH_DATE)


def time_field(label: str) -> forms.TimeField:
    """An hour that may stay empty, as the phone's own clock."""
    widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})
    return forms.TimeField(label=label, required=False, widget=widget, error_messages=NO_SUCH_TIME)


class DayForm(forms.Form):
    """One day."""

    on = date_field(_("Tanggal"))


class HoursForm(DayForm):
    """One day and its hours."""

    start = time_field(_("Mulai"))
    end = time_field(_("Selesai"))

    def clean(self) -> dict[str, Any]:
        """Hours come in pairs, the end after the beginning."""
        cleaned = super().clean()
        start, end = cleaned.get("start"), cleaned.get("end")
        if bool(start) != bool(end) and not self.errors:
            raise forms.ValidationError(_("Isi jam mulai dan jam selesai, atau kosongkan keduanya."))
        if start and end and end <= start:
            raise forms.ValidationError(_("Jam selesai harus sesudah jam mulai."))
        return cleaned


class MoveForm(HoursForm):
    """One day, its new day and hours."""

    to = date_field(_("Tanggal baru"))
