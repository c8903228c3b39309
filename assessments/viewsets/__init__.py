"""Admin screens of this app."""

from assessments.viewsets.items import ItemViewSet

__all__ = ["ItemViewSet"]
