"""Words that the frameworks write in English with no way to translate them: said in Indonesian once, when the site starts."""

from django.db.models import Model
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.workflows import WorkflowPageForm
from wagtail.admin.views.pages.search import SearchView
from wagtail.models import Locale
from wagtail.sites.views import IndexView as SitesView
from wagtail_localize.models import Translation
from wagtail_localize.views.report import TranslationsReportFilterSet

SITE_COLUMNS = {"port": _("Porta"), "site_name": _("Nama situs"), "root_page": _("Halaman awal")}
# What Django writes in every model's permissions.
DEEDS = {
    "Can add ": "Boleh menambah ",
    "Can change ": "Boleh mengubah ",
    "Can delete ": "Boleh menghapus ",
    "Can view ": "Boleh melihat ",
}


def patch_words() -> None:
    """Give columns, fields and filters their names. Nothing of this reaches a migration."""
    for column in SitesView.columns:
        column.label = SITE_COLUMNS.get(column.name, column.label)
    WorkflowPageForm.base_fields["page"].label = _("Halaman")
    SearchView.verbose_name_plural = _("halaman")
    filters = TranslationsReportFilterSet.base_filters
    filters["source_locale"].label, filters["target_locale"].label = _("Bahasa asal"), _("Bahasa tujuan")
    Locale._meta.verbose_name, Locale._meta.verbose_name_plural = _("bahasa"), _("bahasa")
    Translation._meta.verbose_name, Translation._meta.verbose_name_plural = _("terjemahan"), _("terjemahan")


def permission_in_words(name: str, *, model: type[Model] | None) -> str:
    """The name of a permission in Indonesian: its deed, and what it is done to; any other name as it is."""
    for deed, words in DEEDS.items():
        if name.startswith(deed):
            return words + (str(model._meta.verbose_name) if model else name.removeprefix(deed))
    return name
