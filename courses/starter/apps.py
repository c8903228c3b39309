"""The starter content pack and its loader."""

from django.apps import AppConfig


class StarterConfig(AppConfig):
    """App configuration."""

    name = "courses.starter"
    label = "starter"
    verbose_name = "Isi awal"
