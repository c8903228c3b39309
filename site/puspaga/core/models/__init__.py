"""Models every other app stands on."""

from puspaga.core.models.append_only import AppendOnly, Version
from puspaga.core.models.audit import AuditEntry
from puspaga.core.models.base_page import BasePage
from puspaga.core.models.brand import SiteBrand
from puspaga.core.models.fields import EditorialField
from puspaga.core.models.review import ReviewMark

__all__ = ["AppendOnly", "AuditEntry", "BasePage", "EditorialField", "ReviewMark", "SiteBrand", "Version"]
