"""What is learned and what it earns."""

from django.apps import AppConfig


class CoursesConfig(AppConfig):
    """App configuration."""

    name = "courses"
    label = "courses"
    verbose_name = "Pelatihan"

    def ready(self) -> None:
        """Connect the receivers and narrow whose answers are marked: models are loaded only now."""
        from assessments.rules import narrow_marking
        from courses import receivers  # noqa: F401
        from courses.domain.marking_scope import attempts_of_own_cohorts

        narrow_marking("cohorts", attempts_of_own_cohorts)
