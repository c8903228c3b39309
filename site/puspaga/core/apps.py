"""The ground of the site: base page, audit trail, safety middleware, brand, system checks."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """App configuration."""

    name = "puspaga.core"
    label = "core"
    verbose_name = "Dasar"

    def ready(self) -> None:
        """Connect the receivers, give the admin's choosers their nonce and its screens our words, register the checks."""
        from puspaga.core import checks, receivers  # noqa: F401 -- models must be loaded first
        from puspaga.core.domain.admin_nonce import patch_choosers
        from puspaga.core.domain.admin_words import patch_words

        patch_choosers()
        patch_words()
