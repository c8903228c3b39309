"""The public pages and their blocks, search and page counts."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """App configuration."""

    name = "puspaga.pages"
    label = "pages"
    verbose_name = "Halaman"

    def ready(self) -> None:
        """Connect the receivers and give the page editors their forms (forms stand above models)."""
        from puspaga.pages import receivers  # noqa: F401 -- models must be loaded first
        from puspaga.pages.forms.article import ArticleForm, CheckedPageForm
        from puspaga.pages.models import ArticlePage, StaticPage

        ArticlePage.base_form_class = ArticleForm
        StaticPage.base_form_class = CheckedPageForm
