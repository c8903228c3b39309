"""How competence is shown."""

from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    """App configuration."""

    name = "assessments"
    label = "assessments"
    verbose_name = "Penilaian"
