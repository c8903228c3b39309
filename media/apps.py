"""Pictures, documents and recordings with their rights, consent and alternative text."""

from django.apps import AppConfig


class MediaConfig(AppConfig):
    """App configuration."""

    name = "media"
    label = "media"
    verbose_name = "Media"

    def ready(self) -> None:
        """Connect the receivers."""
        from media import receivers  # noqa: F401 -- models must be loaded first
