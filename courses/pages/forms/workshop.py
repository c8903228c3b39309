"""The editor of a workshop: one text with its findings, what participants get and what only the facilitator gets."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from assessments.formats.docx import BadDocx, docx_to_text, read_docx
from courses.pages.domain.workshops import draft_of, sheet_of
from courses.pages.forms.learning import LearningPageForm

# The parts of the editor as tabs on a phone.
TABS = (
    ("naskah", _("Naskah")),
    ("periksa", _("Periksa")),
    ("peserta", _("Peserta")),
    ("fasilitator", _("Fasilitator")),
)
# What the buttons write at the cursor.
SNIPPETS = (
    (_("Cerita"), "\nCerita:\n"),
    (_("Catatan isi"), "\nCatatan isi:\n"),
    (_("Tahap"), "\nTahap 1 (menit 20): Judul\n\n\nPertanyaan:\n1. \n\nJawaban:\n\n\nTips:\n"),
    (_("Peran"), "\nPeran: Nama peran\n"),
    (_("Panduan"), "\nPanduan umum:\n"),
    (_("Selebaran"), "\nSelebaran: Judul\n"),
    (_("Rubrik"), "\nRubrik:\nKriteria:  | PKP.2.1 | kritis | 20\n1. \n2. \n3. \n4. \n"),
)
# The fields beside the text that say what it may leave out.
BESIDE = ("title", "minutes", "seats", "level", "competencies", "criteria", "content_note", "is_fictional")
MOST_BYTES = 5_000_000


class WorkshopEditor(forms.Textarea):
    """The text with line numbers, findings and both packs. Without JavaScript its button opens a page of its own."""

    template_name = "learning_pages/widgets/workshop.html"

    def __init__(self, values_beside: Callable[[], Mapping[str, Any]], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        # The fields of the same form: what they hold need not stand in the text.
        self.values_beside = values_beside

    class Media:
        css = {"all": ["learning_pages/naskah.css", "learning_pages/workshop.css"]}
        js = ["learning_pages/naskah.js"]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Add what can be said about the text as it stands."""
        context = super().get_context(name, value, {"rows": 36, "spellcheck": "true", "lang": "id", **(attrs or {})})
        context["widget"] |= {"tabs": TABS, "snippets": SNIPPETS}
        return {**context, "sheet": sheet_of(draft_of(self.values_beside(), text=value or ""))}


class WorkshopPageForm(LearningPageForm):
    """A Word file fills the text; faults stand at the text."""

    FAULTS_ON = "naskah"

    word = forms.FileField(
        label=_("Ambil dari Word (.docx)"),
        required=False,
        help_text=_("Isinya menggantikan naskah di bawah saat disimpan. Naskah sebelumnya tetap ada di riwayat."),
        widget=forms.FileInput(attrs={"accept": ".docx"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "naskah" in self.fields:
            self.fields["naskah"].widget = WorkshopEditor(self.values_beside)

    def values_beside(self) -> Mapping[str, Any]:
        """What stands in the other fields, as sent or as saved."""
        return {name: self[name].value() for name in BESIDE if name in self.fields}

    def clean_word(self) -> str:
        """The text of the file, or why it could not be read."""
        file: UploadedFile | None = self.cleaned_data.get("word")
        if not file:
            return ""
        if (file.size or 0) > MOST_BYTES:
            raise forms.ValidationError(_("Berkas ini terlalu besar. Salin teksnya saja."))
        try:
            return docx_to_text(read_docx(file.read()))
        except BadDocx as refusal:
            raise forms.ValidationError(str(refusal)) from refusal

    def clean(self) -> dict[str, Any]:
        """The file's text stands in the field before the text is looked at, also when the form is shown again."""
        text = self.cleaned_data.pop("word", "")
        if text:
            self.cleaned_data["naskah"] = text
            self.data = self.data.copy()
            self.data[self.add_prefix("naskah")] = text
        return super().clean()
