"""Accounts in the Wagtail admin: who has which role and whether a second factor is set up."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group
from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.users.views.users import EditView, IndexView, UserColumn, UserViewSet

from puspaga.accounts import rules
from puspaga.accounts.domain.people import listed_people
from puspaga.accounts.enums import Role
from puspaga.accounts.forms.people import AddPersonForm, ChangePersonForm
from puspaga.accounts.models import User


def role_names(user: User) -> str:
    """Roles of one row, from the groups fetched with the list."""
    labels = dict(Role.choices)
    return ", ".join(str(labels.get(group.name, group.name)) for group in user.groups.all())


class PeopleIndexView(IndexView):
    """The list, in two queries however long it is."""

    page_title = _("Akun")

    @property
    def columns(self) -> list[Column]:
        """Name, user name, roles, factor, active, last sign-in."""
        column = self._get_title_column_class(UserColumn)
        return [
            column("name", accessor=lambda user: user.get_full_name(), label=_("Nama"), get_url=self.get_edit_url),
            Column("username", accessor="get_username", label=_("Nama akun"), sort_key="username"),
            Column("roles", accessor=role_names, label=_("Peran")),
            BooleanColumn("has_factor", label=_("Langkah kedua")),
            BooleanColumn("is_active", label=_("Aktif"), sort_key="is_active"),
            DateColumn("last_login", label=_("Terakhir masuk"), sort_key="last_login"),
        ]

    def get_base_queryset(self) -> QuerySet[User]:
        """Accounts in reach, with profile, roles and the state of the second factor."""
        kinds = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
        factor = Authenticator.objects.filter(user_id=OuterRef("pk"), type__in=kinds)
        rows = super().get_base_queryset().filter(pk__in=listed_people(self.request.user).values("pk"))
        rows = rows.select_related("profile").annotate(has_factor=Exists(factor))
        return rows.prefetch_related(Prefetch("groups", queryset=Group.objects.order_by("name")))


class PeopleEditView(EditView):
    """One account, with what may be done about its password and second factor."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds the state of the second factor and the two deeds."""
        person, actor = self.object, self.request.user
        return {
            **super().get_context_data(**kwargs),
            "has_second_factor": rules.has_second_factor(person),
            "may_recover": rules.may_recover(actor, person),
            "may_reset": rules.may_reset_second_factor(actor, person),
        }


class PeopleViewSet(UserViewSet):
    """Wagtail's viewset with our forms and list."""

    menu_label = _("Akun")
    index_view_class = PeopleIndexView
    edit_view_class = PeopleEditView

    def get_form_class(self, for_update: bool = False) -> type:
        """Our forms."""
        return ChangePersonForm if for_update else AddPersonForm
