"""Services, their numbers and hours, and the referral network."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """App configuration."""

    name = "puspaga.directory"
    label = "directory"
    verbose_name = "Layanan"

    def ready(self) -> None:
        """Connect the receivers."""
        from puspaga.directory import receivers  # noqa: F401 -- models must be loaded first
