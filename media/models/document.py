"""Documents to download."""

from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document

from media.models.rights import RightsMixin


class CustomDocument(RightsMixin, AbstractDocument):
    """A file to download, with its rights. Served by a view that sets safe headers."""

    admin_form_fields = (
        *Document.admin_form_fields,
        "rights",
        "rights_note",
        "people_shown",
        "consent_on",
        "consent_note",
    )

    class Meta(AbstractDocument.Meta):
        verbose_name = _("dokumen")
        verbose_name_plural = _("dokumen")
        permissions = [("choose_document", "Can choose document")]
