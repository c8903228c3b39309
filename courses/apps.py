"""What is learned and what it earns."""

from django.apps import AppConfig


class CoursesConfig(AppConfig):
    """App configuration."""

    name = "courses"
    label = "courses"
    verbose_name = "Pelatihan"
