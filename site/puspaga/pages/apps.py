"""The public pages and their blocks, search and page counts."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """App configuration."""

    name = "puspaga.pages"
    label = "pages"
    verbose_name = "Halaman"

    def ready(self) -> None:
        """Connect the receivers, give the page editors their forms (forms stand above models), and let a finished review
        publish: experts hold no such right, so the framework's own action would refuse their last approval. Its setting
        is read before any model exists."""
        from wagtail.models import WorkflowState

        from puspaga.accounts.domain.roles import register_role_permissions
        from puspaga.accounts.enums import Role
        from puspaga.pages import receivers  # noqa: F401 -- models must be loaded first
        from puspaga.pages.domain.workflow import publish_reviewed
        from puspaga.pages.forms.article import ArticleForm, CheckedPageForm
        from puspaga.pages.forms.drawing import HomeForm, IllustratedForm
        from puspaga.pages.models import ArticlePage, HomePage, StaticPage, TopicPage

        ArticlePage.base_form_class = ArticleForm
        StaticPage.base_form_class = CheckedPageForm
        HomePage.base_form_class, TopicPage.base_form_class = HomeForm, IllustratedForm
        WorkflowState.on_finish = publish_reviewed
        # Only a role that may publish: the framework's screen for updates publishes without asking for that right.
        register_role_permissions(Role.EDITOR, "wagtail_localize.submit_translation")
