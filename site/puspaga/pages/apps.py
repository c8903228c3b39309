"""The public pages and their blocks, search and page counts."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """App configuration."""

    name = "puspaga.pages"
    label = "pages"
    verbose_name = "Halaman"
