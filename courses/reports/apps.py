"""App configuration."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Reads everyone; has no models of its own; nobody reads it."""

    name = "courses.reports"
    label = "reports"
    verbose_name = "Laporan"
