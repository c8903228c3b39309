"""What a service keeper may send."""

from django import forms
from django.utils.translation import gettext_lazy as _


class DayForm(forms.Form):
    """One day, its new day and hours, why."""

    on = forms.DateField(label=_("Tanggal"), error_messages={"invalid": _("Tulis tanggal yang benar.")})
    to = forms.DateField(
        label=_("Dipindah ke"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": _("Tulis tanggal yang benar.")},
    )
    start = forms.TimeField(label=_("Mulai"), required=False, widget=forms.TimeInput(attrs={"type": "time"}))
    end = forms.TimeField(label=_("Selesai"), required=False, widget=forms.TimeInput(attrs={"type": "time"}))

    def clean(self) -> dict:
        """Hours come in pairs, the end after the beginning."""
        cleaned = super().clean()
        start, end = cleaned.get("start"), cleaned.get("end")
        if bool(start) != bool(end):
            raise forms.ValidationError(_("Isi jam mulai dan jam selesai, atau kosongkan keduanya."))
        if start and end and end <= start:
            raise forms.ValidationError(_("Jam selesai harus sesudah jam mulai."))
        return cleaned
