"""Where trainers may write: below the index of courses, nowhere else."""

from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission, Page

from puspaga.accounts.enums import Role

TRAINERS_RIGHTS = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")


def let_trainers_write(page: Page) -> None:
    """Give the trainers' group its rights on this page and all below it. A second call writes nothing."""
    group, _made = Group.objects.get_or_create(name=Role.TRAINER.value)
    wanted = Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=TRAINERS_RIGHTS)
    held = set(GroupPagePermission.objects.filter(group=group, page_id=page.pk).values_list("permission_id", flat=True))
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group=group, page_id=page.pk, permission=right) for right in wanted if right.pk not in held
    )
