"""The public pages and their blocks, search and page counts."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """App configuration."""

    name = "puspaga.pages"
    label = "pages"
    verbose_name = "Halaman"

    def ready(self) -> None:
        """Connect the receivers."""
        from puspaga.pages import receivers  # noqa: F401 -- models must be loaded first
