"""How competence is shown."""

from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    """App configuration; connects the receivers and tells which roles may edit items."""

    name = "assessments"
    label = "assessments"
    verbose_name = "Penilaian"

    def ready(self) -> None:
        """Models are loaded only now."""
        from assessments import receivers
        from puspaga.accounts.domain.roles import register_role_permissions
        from puspaga.accounts.enums import Role

        receivers.connect()
        for role in (Role.TRAINER, Role.OFFICER):
            register_role_permissions(role, *(f"assessments.{act}_item" for act in ("add", "change", "view")))
        for role in (Role.REVIEWER_LEGAL, Role.REVIEWER_CLINICAL):
            register_role_permissions(role, "assessments.view_item")
