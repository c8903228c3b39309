"""Services, their numbers and hours, and the referral network."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    """App configuration."""

    name = "puspaga.directory"
    label = "directory"
    verbose_name = "Layanan"
