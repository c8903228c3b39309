"""Roles are Groups with Wagtail permissions. The matrix below is the only place that says who may do what."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Model, QuerySet
from django.utils.translation import override
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.core.domain.admin_words import permission_in_words

ACCESS = "wagtailadmin.access_admin"
LIBRARY = tuple(
    f"{model}.{action}"
    for model, actions in {
        # Wagtail asks for the rights of its own classes, whatever model stands in for them.
        "wagtailimages.image": ("add", "change", "choose"),
        "wagtaildocs.document": ("add", "change", "choose"),
        "wagtailmedia.media": ("add", "change"),
    }.items()
    for action in actions
)
DELETE = ("wagtailimages.image.delete", "wagtaildocs.document.delete", "wagtailmedia.media.delete")
ROOT_TITLE, ROOT_COLLECTION = "Semua halaman", "Semua berkas"
WAGTAIL_GROUPS = ("Editors", "Moderators")
PAGES = ("add_page", "change_page", "publish_page", "bulk_delete_page", "lock_page", "unlock_page")


def _crud(model: str, *actions: str) -> list[str]:
    app, name = model.split(".")
    return [f"{app}.{action}_{name}" for action in actions or ("add", "change", "delete", "view")]


# What each role may do to models ("app.codename").
_matrix: dict[Role, list[str]] = {
    Role.COMPANION: [],
    Role.SERVICE_KEEPER: [],
    Role.TRAINER: [ACCESS, *_crud("accounts.accessslip", "add", "change", "view")],
    Role.REVIEWER_LEGAL: [ACCESS],
    Role.REVIEWER_CLINICAL: [ACCESS],
    Role.EDITOR: [ACCESS, *_crud("pages.glossaryterm")],
    Role.OFFICER: [
        ACCESS,
        *_crud("accounts.accessslip", "add", "change", "view"),
        *_crud("accounts.user", "view"),
        *_crud("directory.service"),
        *_crud("directory.need"),
        *_crud("directory.holiday"),
        *_crud("pages.pagecount", "view"),
    ],
}
# Rights over the media library, given on the root collection.
_library: dict[Role, tuple[str, ...]] = {Role.TRAINER: LIBRARY, Role.EDITOR: LIBRARY, Role.OFFICER: LIBRARY}
# Rights over pages, given on the root of the tree.
_pages: dict[Role, tuple[str, ...]] = {Role.EDITOR: PAGES}
_extra: dict[Role, list[str]] = defaultdict(list)


def register_role_permissions(role: Role, *permissions: str) -> None:
    """Upper apps add what their models need ("app.codename"); call it in AppConfig.ready()."""
    _extra[role].extend(permissions)


def permissions_of(role: Role) -> set[str]:
    """Model permissions a role should hold. The administrator holds all there are and is not in the matrix."""
    return {*_matrix.get(role, []), *_extra[role]}


def missing_permissions() -> set[str]:
    """Permissions the matrix names that no model has: a misspelling, or a model that went."""
    wanted = set().union(*(permissions_of(role) for role in Role))
    return wanted - set(_by_name(Permission.objects.all()))


def sync_roles(*, using: str = "default") -> None:
    """Make groups and their permissions what the matrix says, no more and no less. A second call writes nothing.

    Runs after every migrate: permissions of all apps are made first, since Django makes them app by app.
    """
    for config in apps.get_app_configs():
        create_permissions(config, verbosity=0, using=using)
    _name_in_words(using)
    with transaction.atomic(using=using):
        # Wagtail's own two groups would be a second, unwatched way into the admin; ones in use are left to people.
        Group.objects.using(using).filter(name__in=WAGTAIL_GROUPS, user=None).delete()
        everything = _by_name(Permission.objects.using(using).all())
        for role in Role:
            group, _made = Group.objects.using(using).get_or_create(name=role.value)
            _set_model_permissions(group, role, everything, using)
            _set_page_permissions(group, role, everything, using)
            _set_library_permissions(group, role, everything, using)


def _name_in_words(using: str) -> None:
    """Deeds and the roots of the trees in Indonesian: the screens of groups and pages show them as they are stored."""
    rows = Permission.objects.using(using).filter(name__startswith="Can ").select_related("content_type")
    with override("id"):
        named = [(row, permission_in_words(row.name, model=row.content_type.model_class())) for row in rows]
    changed = [row for row, words in named if words != row.name]
    for row, words in named:
        row.name = words[:255]
    Permission.objects.using(using).bulk_update(changed, ["name"], batch_size=200)
    for page in Page.objects.using(using).filter(depth=1, title="Root"):
        Page.objects.using(using).filter(pk=page.pk).update(title=ROOT_TITLE, draft_title=ROOT_TITLE)
    for collection in Collection.objects.using(using).filter(depth=1, name="Root"):
        Collection.objects.using(using).filter(pk=collection.pk).update(name=ROOT_COLLECTION)


def _by_name(permissions: Iterable[Permission]) -> dict[str, Permission]:
    rows = permissions.select_related("content_type")
    return {f"{row.content_type.app_label}.{row.codename}": row for row in rows}


def _set_model_permissions(group: Group, role: Role, everything: dict[str, Permission], using: str) -> None:
    names = set(everything) if role == Role.ADMINISTRATOR else permissions_of(role) & set(everything)
    wanted = {everything[name].pk for name in names}
    if wanted != set(group.permissions.using(using).values_list("pk", flat=True)):
        group.permissions.set(wanted)


def _set_page_permissions(group: Group, role: Role, everything: dict[str, Permission], using: str) -> None:
    root = Page.objects.using(using).filter(depth=1).first()
    if root is None:  # the tables are being built or emptied; the next migrate brings the root
        return
    codenames = PAGES if role == Role.ADMINISTRATOR else _pages.get(role, ())
    wanted = {everything[f"wagtailcore.{name}"].pk for name in codenames if f"wagtailcore.{name}" in everything}
    rows = GroupPagePermission.objects.using(using).filter(group=group, page=root)
    _set_rows(rows, wanted, lambda pk: GroupPagePermission(group=group, page=root, permission_id=pk))


def _set_library_permissions(group: Group, role: Role, everything: dict[str, Permission], using: str) -> None:
    root = Collection.objects.using(using).filter(depth=1).first()
    if root is None:
        return
    rights = (*LIBRARY, *DELETE) if role == Role.ADMINISTRATOR else _library.get(role, ())
    names = [f"{app}.{action}_{model}" for app, model, action in (right.split(".") for right in rights)]
    wanted = {everything[name].pk for name in names if name in everything}
    rows = GroupCollectionPermission.objects.using(using).filter(group=group, collection=root)
    _set_rows(rows, wanted, lambda pk: GroupCollectionPermission(group=group, collection=root, permission_id=pk))


def _set_rows(rows: QuerySet, wanted: set[int], build: Callable[[int], Model]) -> None:
    present = set(rows.values_list("permission_id", flat=True))
    if present - wanted:
        rows.exclude(permission_id__in=wanted).delete()
    rows.model.objects.using(rows.db).bulk_create([build(pk) for pk in sorted(wanted - present)])


def give_roles(user: User, *roles: Role) -> None:
    """Add the person to the groups of these roles and forget what was read before."""
    user.groups.add(*Group.objects.filter(name__in=[role.value for role in roles]))
    for cached in ("_group_names", "_perm_cache", "_user_perm_cache", "_group_perm_cache"):
        user.__dict__.pop(cached, None)
