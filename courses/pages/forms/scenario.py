"""The editor of a simulation: the text with its findings, its map and a way to try it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from courses.pages.domain.naskah import findings_of
from courses.pages.forms.learning import LearningPageForm

# The parts of the editor as tabs on a phone.
TABS = (("naskah", _("Naskah")), ("peta", _("Peta")), ("uji", _("Uji")), ("periksa", _("Periksa")))
# What the buttons write at the cursor.
SNIPPETS = (
    (_("Adegan"), "\n== kunci_baru | Judul adegan\nlatar: \n"),
    (_("Pilihan"), "* “Ucapan Anda.” -> kunci_tujuan\n  +1 kepercayaan\n  = Umpan balik.\n  @ PKP.6.1\n"),
    (_("Syarat"), "  ? kepercayaan >= 5\n"),
    (_("Catatan"), "  + catatan: \n"),
    (_("Membahayakan"), "  !! Apa yang keliru\n"),
    (_("Akhir"), "\n== akhir_baru | Judul adegan\nakhir: cukup | Judul akhir\n\npantulan: \n"),
)


class NaskahEditor(forms.Textarea):
    """A text area with line numbers, findings, map and trial. Without JavaScript its buttons open pages of their own."""

    template_name = "learning_pages/widgets/naskah.html"

    class Media:
        css = {"all": ["learning_pages/naskah.css"]}
        js = ["learning_pages/naskah.js"]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Add what can be said about the text as it stands."""
        context = super().get_context(name, value, {"rows": 36, "spellcheck": "true", "lang": "id", **(attrs or {})})
        context["widget"] |= {"tabs": TABS, "snippets": SNIPPETS}
        return {**context, "findings": findings_of(value or "")}


class ScenarioPageForm(LearningPageForm):
    """The faults stand at the text; which experts have to look is ticked, and may be said in the text too."""

    FAULTS_ON = "naskah"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "naskah" in self.fields:
            self.fields["naskah"].widget = NaskahEditor()
