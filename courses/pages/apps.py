"""App configuration."""

from django.apps import AppConfig


class LearningPagesConfig(AppConfig):
    """Label `learning_pages`: `pages` is taken by the public site."""

    name = "courses.pages"
    label = "learning_pages"
    verbose_name = "Halaman belajar"

    def ready(self) -> None:
        """Connect the receivers and give the editors their forms (forms stand above models)."""
        from courses.pages import receivers  # noqa: F401 -- models must be loaded first
        from courses.pages.forms.learning import LearningPageForm, QuizPageForm
        from courses.pages.forms.scenario import ScenarioPageForm
        from courses.pages.forms.workshop import WorkshopPageForm
        from courses.pages.models import CoursePage, LessonPage, QuizPage, ScenarioPage, WorkshopPage

        CoursePage.base_form_class = LessonPage.base_form_class = LearningPageForm
        QuizPage.base_form_class = QuizPageForm
        ScenarioPage.base_form_class = ScenarioPageForm
        WorkshopPage.base_form_class = WorkshopPageForm
