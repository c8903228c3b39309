"""Who can bring a text before readers, by which way: every role, every way the admin knows."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.urls import get_resolver
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail_localize.models import Translation, TranslationSource

from puspaga.accounts.domain.roles import permissions_of
from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.core.domain.review import open_marks
from puspaga.core.enums import ReviewKind
from puspaga.pages.domain.workflow import ensure_editorial_workflow
from puspaga.pages.models import ArticlePage
from tests.factories.accounts import NOON, make_user, sign_in
from tests.factories.authoring import answer_task, article_form, create_article, edit_article
from tests.factories.pages import Tree, make_article, make_tree, publish

pytestmark = pytest.mark.django_db
AUTHOR = "author"  # may write and send to review, not publish
PAST = "2026-01-01 08:00"


@dataclass
class World:
    """Texts in the states that matter."""

    tree: Tree
    draft: ArticlePage
    waiting: ArticlePage
    live: ArticlePage
    english: Page

    def shown(self) -> set[int]:
        """What readers can open."""
        return set(ArticlePage.objects.live().values_list("pk", flat=True))


@pytest.fixture
def world() -> World:
    """A draft, a text that waits for the lawyer, a live one, and an unpublished translation of it."""
    tree = make_tree()
    workflow = ensure_editorial_workflow()
    draft = make_article(tree.topic, live=False)
    draft.save_revision()
    waiting = make_article(tree.topic, live=False)
    editor = make_user(Role.EDITOR)
    waiting.save_revision(user=editor)
    open_marks(waiting, [ReviewKind.LEGAL], at=NOON)
    workflow.start(waiting, editor)
    live = publish(make_article(tree.topic))
    return World(tree, draft, waiting, live, untranslated(tree, live))


def untranslated(tree: Tree, live: ArticlePage) -> Page:
    """The English page of a live article, in translation, not published."""
    english = Locale.objects.get(language_code="en")
    for page in (tree.home, tree.family, tree.topic):
        publish(page.copy_for_translation(english))
    source, _made = TranslationSource.get_or_create_from_instance(live)
    translation = Translation.objects.create(source=source, target_locale=english)
    translation.save_target(publish=False)
    return live.get_translation(english)


def person(role: str) -> User:
    """Somebody with this role; authors are made as an administrator would make them."""
    if role != AUTHOR:
        return make_user(Role(role))
    user = make_user(factor=True)
    group = Group.objects.create(name="penulis")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    rights = Permission.objects.filter(codename__in=["add_page", "change_page"], content_type__app_label="wagtailcore")
    root = Page.objects.get(depth=1)
    GroupPagePermission.objects.bulk_create([GroupPagePermission(group=group, page=root, permission=right) for right in rights])
    user.groups.add(group)
    return User.objects.get(pk=user.pk)


def by_button(client: Client, world: World) -> None:
    edit_article(client, world.draft, "publish")


def by_new_page(client: Client, world: World) -> None:
    create_article(client, world.tree.topic, "publish", slug="baru")


def by_schedule(client: Client, world: World) -> None:
    edit_article(client, world.draft, "publish", go_live_at=PAST)
    edit_article(client, world.draft, go_live_at=PAST)
    call_command("publish_scheduled")


def by_api(client: Client, world: World) -> None:
    for path in (f"/api/v2/pages/{world.draft.pk}/", f"/admin/api/main/pages/{world.draft.pk}/action/publish/"):
        client.post(path, {"action": "publish"}, content_type="application/json")


def by_approving(client: Client, world: World) -> None:
    answer_task(client, world.waiting, "approve")


def by_approving_in_the_editor(client: Client, world: World) -> None:
    extra = {"workflow-action-name": "approve"}
    edit_article(client, world.waiting, "workflow-action", extra=extra, review_kinds=["legal"])


def by_sending(client: Client, world: World) -> None:
    edit_article(client, world.draft, "submit")


def by_sending_a_new_page(client: Client, world: World) -> None:
    create_article(client, world.tree.topic, "submit", slug="baru")


def by_publishing_what_waits(client: Client, world: World) -> None:
    edit_article(client, world.waiting, "publish")


def in_bulk(client: Client, world: World) -> None:
    ids = f"id={world.draft.pk}&id={world.waiting.pk}"
    client.post(f"/admin/bulk/wagtailcore/page/publish/?{ids}&next=/admin/", {"include_descendants": ""})


def in_bulk_from_above(client: Client, world: World) -> None:
    path = f"/admin/bulk/wagtailcore/page/publish/?id={world.tree.topic.pk}&next=/admin/"
    client.post(path, {"include_descendants": "on"})


def by_moving(client: Client, world: World) -> None:
    client.post(f"/admin/pages/{world.draft.pk}/move/{world.tree.topic.pk}/confirm/", {})
    client.post(f"/admin/bulk/wagtailcore/page/move/?id={world.draft.pk}&next=/admin/", {"chooser": world.tree.topic.pk})


def by_copying(client: Client, world: World) -> None:
    form = {"new_title": "Salinan", "new_slug": "salinan", "new_parent_page": world.tree.topic.pk, "publish_copies": "on"}
    client.post(f"/admin/pages/{world.live.pk}/copy/", form)


def by_alias(client: Client, world: World) -> None:
    form = {"new_title": "Alias", "new_slug": "alias", "new_parent_page": world.tree.topic.pk, "alias": "on"}
    client.post(f"/admin/pages/{world.live.pk}/copy/", form)


def by_old_version(client: Client, world: World) -> None:
    path = f"/admin/pages/{world.draft.pk}/revisions/{world.draft.latest_revision.pk}/revert/"
    client.post(path, {**article_form(slug=world.draft.slug), "action-publish": "1"})


def by_translation(client: Client, world: World) -> None:
    client.post(f"/admin/pages/{world.english.pk}/edit/", {"action": "publish"})


def by_updating_translations(client: Client, world: World) -> None:
    source = TranslationSource.objects.get()
    client.post(f"/admin/localize/update/{source.pk}/", {"publish_translations": "on"})


WAYS: dict[str, Callable[[Client, World], None]] = {
    "button": by_button,
    "new page": by_new_page,
    "schedule": by_schedule,
    "api": by_api,
    "approve": by_approving,
    "approve in the editor": by_approving_in_the_editor,
    "send to review": by_sending,
    "send a new page to review": by_sending_a_new_page,
    "publish what waits": by_publishing_what_waits,
    "bulk": in_bulk,
    "bulk from above": in_bulk_from_above,
    "move": by_moving,
    "copy": by_copying,
    "alias": by_alias,
    "old version": by_old_version,
    "translation": by_translation,
    "update translations": by_updating_translations,
}
EDITING = {
    "button", "new page", "schedule", "api", "bulk", "bulk from above", "copy", "alias", "old version", "translation",
    "update translations",
}  # fmt: skip
# What brings a text before readers, for each role. Everything that is not named must not.
MATRIX: dict[str, set[str]] = {
    "companion": set(),
    "trainer": set(),
    "reviewer-legal": {"approve", "approve in the editor"},
    "reviewer-clinical": set(),
    "officer": set(),
    "service-keeper": set(),
    AUTHOR: set(),
    # The text that waits for a lawyer rests: an editor takes it back first.
    "editor": EDITING,
    "administrator": {*EDITING, "approve", "approve in the editor", "publish what waits"},
}


class _Undo(Exception):
    """Leaves the atomic block without a trace."""


def publishes(client: Client, world: World, way: Callable[[Client, World], None], capture: Any) -> bool:
    """Whether readers see more than before after going this way; the world is as before afterwards."""
    seen = world.shown()
    more = False
    try:
        with transaction.atomic():
            with capture(execute=True):
                way(client, world)
            more = bool(world.shown() - seen)
            raise _Undo
    except _Undo:
        return more


@pytest.mark.parametrize("role", MATRIX)
def test_only_these_ways_lead_to_readers(role: str, world: World, django_capture_on_commit_callbacks: Any) -> None:
    found = set()
    user = person(role)
    for name, way in WAYS.items():
        client = sign_in(Client(), user)
        if publishes(client, world, way, django_capture_on_commit_callbacks):
            found.add(name)
    assert found == MATRIX[role]


def test_the_matrix_names_every_role() -> None:
    assert set(MATRIX) == {*Role.values, AUTHOR}


def test_nobody_who_may_not_publish_may_update_translations() -> None:
    holders = {role for role in Role if "wagtail_localize.submit_translation" in permissions_of(role)}
    assert holders == {Role.EDITOR}


def test_there_is_no_api_that_writes_pages() -> None:
    names = {str(pattern.pattern) for pattern in get_resolver().url_patterns}
    assert [name for name in names if "api" in name] == []


def test_a_date_in_a_draft_by_someone_without_the_right_publishes_nothing(world: World) -> None:
    client = sign_in(Client(), person(AUTHOR))
    edit_article(client, world.draft, "submit", go_live_at=PAST)
    call_command("publish_scheduled")
    assert ArticlePage.objects.get(pk=world.draft.pk).live is False


def test_an_author_and_a_second_reader_publish_together(world: World) -> None:
    edit_article(sign_in(Client(), person(AUTHOR)), world.draft, "submit")
    page = ArticlePage.objects.get(pk=world.draft.pk)
    assert (page.live, page.current_workflow_task_state.task.name) == (False, "Pembaca kedua")
    answer_task(sign_in(Client(), make_user(Role.EDITOR)), page, "approve")
    assert ArticlePage.objects.get(pk=world.draft.pk).live is True


def test_a_change_by_an_expert_is_read_by_an_editor_before_readers_see_it(world: World) -> None:
    lawyer = sign_in(Client(), make_user(Role.REVIEWER_LEGAL))
    extra = {"workflow-action-name": "approve"}
    edit_article(lawyer, world.waiting, "workflow-action", extra=extra, promise="Kalimat ahli.", review_kinds=["legal"])
    page = ArticlePage.objects.get(pk=world.waiting.pk)
    assert (page.live, page.current_workflow_task_state.task.name) == (False, "Pembaca kedua")


def test_a_future_date_waits_for_its_day(world: World) -> None:
    soon = (dt.datetime.now() + dt.timedelta(days=2)).strftime("%Y-%m-%d %H:%M")
    edit_article(sign_in(Client(), make_user(Role.EDITOR)), world.draft, "publish", go_live_at=soon)
    call_command("publish_scheduled")
    page = ArticlePage.objects.get(pk=world.draft.pk)
    assert (page.live, page.scheduled_revision is None) == (False, False)
