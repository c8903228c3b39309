"""What a marker sends."""

from django import forms
from django.utils.translation import gettext_lazy as _


class MarkForm(forms.Form):
    """A mark of 0 to 100, whether a never-do was written, and a sentence for the writer."""

    percent = forms.IntegerField(label=_("Nilai (0–100)"), min_value=0, max_value=100)
    is_critical_missed = forms.BooleanField(
        label=_("Memuat tindakan yang membahayakan"),
        required=False,
        help_text=_("Satu saja berarti belum lulus, berapa pun nilainya."),
    )
    note = forms.CharField(
        label=_("Kalimat untuk penulis"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Tampil di halaman hasilnya, tanpa nama Anda. Sebut yang sudah baik, lalu satu hal untuk lain kali."),
    )


class RedactForm(forms.Form):
    """Which findings go, and which passages besides; one a line."""

    found = forms.TypedMultipleChoiceField(label=_("Temuan"), coerce=int, required=False, widget=forms.CheckboxSelectMultiple)
    words = forms.CharField(
        label=_("Kata lain yang disamarkan"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Salin persis dari tulisan, satu bagian tiap baris."),
    )

    def __init__(self, *args: object, count: int, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["found"].choices = [(number, str(number)) for number in range(count)]

    def clean_words(self) -> list[str]:
        """Lines as a list."""
        return [line.strip() for line in self.cleaned_data["words"].splitlines() if line.strip()]
