"""People: accounts, profiles, roles, slips, retention and erasure."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """App configuration."""

    name = "puspaga.accounts"
    label = "accounts"
    verbose_name = "Akun"
