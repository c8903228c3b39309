"""The ground of the site: base page, audit trail, safety middleware, brand, system checks."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """App configuration."""

    name = "puspaga.core"
    label = "core"
    verbose_name = "Dasar"
