"""App configuration."""

from django.apps import AppConfig


class LearningPagesConfig(AppConfig):
    """Label `learning_pages`: `pages` is taken by the public site."""

    name = "courses.pages"
    label = "learning_pages"
    verbose_name = "Halaman belajar"
