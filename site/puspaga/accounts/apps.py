"""People: accounts, profiles, roles, slips, retention and erasure."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(AppConfig):
    """App configuration; connects the receivers."""

    default = True  # this module holds two configurations
    name = "puspaga.accounts"
    label = "accounts"
    verbose_name = "Akun"

    def ready(self) -> None:
        """Connect the receivers: models are loaded only now."""
        from puspaga.accounts import receivers

        receivers.connect()
        post_migrate.connect(receivers.roles_follow_migrations, sender=self, dispatch_uid="accounts.roles")


class UsersConfig(WagtailUsersAppConfig):
    """Wagtail's user administration with our own forms."""

    user_viewset = "puspaga.accounts.viewsets.people.PeopleViewSet"
