"""What is learned and what it earns."""

from django.apps import AppConfig


class CoursesConfig(AppConfig):
    """App configuration."""

    name = "courses"
    label = "courses"
    verbose_name = "Pelatihan"

    def ready(self) -> None:
        """Connect the receivers: models are loaded only now."""
        from courses import receivers  # noqa: F401
