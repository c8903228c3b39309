"""Pictures, documents and recordings with their rights, consent and alternative text."""

from django.apps import AppConfig


class MediaConfig(AppConfig):
    """App configuration."""

    name = "media"
    label = "media"
    verbose_name = "Media"
