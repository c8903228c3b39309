"""Clearing marks from the list: the right expert, on what readers see now, once."""

import pytest
from django.test import Client

from puspaga.accounts.enums import Role
from puspaga.core.domain.review import clear_mark, content_hash, open_marks, reopen_mark, withdraw_mark
from puspaga.core.enums import ReviewKind
from puspaga.core.errors import NotAllowed
from puspaga.core.models import AuditEntry, ReviewMark
from puspaga.pages.domain.review import clear_from_list
from puspaga.pages.domain.workflow import ensure_editorial_workflow
from puspaga.pages.errors import NotReady
from puspaga.pages.models import GlossaryTerm
from tests.factories.accounts import NOON, make_user, sign_in
from tests.factories.directory import make_page, make_service
from tests.factories.pages import Tree, make_article, make_tree
from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db
RIGHT = {
    ReviewKind.LEGAL: {Role.REVIEWER_LEGAL, Role.ADMINISTRATOR},
    ReviewKind.CLINICAL: {Role.REVIEWER_CLINICAL, Role.ADMINISTRATOR},
    ReviewKind.LOCAL: {Role.OFFICER, Role.ADMINISTRATOR},
}


@pytest.fixture
def tree() -> Tree:
    """A small site with its workflow."""
    small = make_tree()
    ensure_editorial_workflow()
    return small


def marked(subject: object, kind: ReviewKind = ReviewKind.LEGAL) -> ReviewMark:
    """An open mark on this text."""
    (mark,) = open_marks(subject, [kind], at=NOON)
    return mark


@pytest.mark.parametrize("kind", ReviewKind)
def test_only_the_right_expert_clears_a_kind_by_screen_and_by_function(tree: Tree, kind: ReviewKind) -> None:
    mark = marked(make_article(tree.topic), kind)
    for role in set(Role) - RIGHT[kind]:
        user = make_user(role)
        sign_in(Client(), user).post(f"/admin/laporan/tinjauan/{mark.pk}/", {"note": ""})
        with pytest.raises(NotAllowed):
            clear_from_list(mark, actor=user, at=NOON, note="")
    assert ReviewMark.objects.get().is_open
    for role in RIGHT[kind]:
        sign_in(Client(), make_user(role)).post(f"/admin/laporan/tinjauan/{mark.pk}/", {"note": ""})
        cleared = ReviewMark.objects.get()
        assert not cleared.is_open
        reopen_mark(cleared, actor=None, at=NOON)


def test_clearing_takes_the_mark_from_the_readers_page(tree: Tree) -> None:
    article = make_article(tree.topic)
    mark = marked(article)
    before = StrictClient().get(article.url).content.decode().count("Belum ditinjau")
    lawyer = make_user(Role.REVIEWER_LEGAL)
    response = sign_in(Client(), lawyer).post(f"/admin/laporan/tinjauan/{mark.pk}/", {"note": "Sudah tepat."})
    after = StrictClient().get(article.url).content.decode().count("Belum ditinjau")
    mark.refresh_from_db()
    assert (before, after, response.headers["Location"]) == (1, 0, "/admin/laporan/tinjauan/")
    assert (mark.cleared_by, mark.note, mark.content_hash) == (lawyer, "Sudah tepat.", content_hash(article))


def test_clearing_twice_is_once(tree: Tree) -> None:
    mark, lawyer = marked(make_article(tree.topic)), make_user(Role.REVIEWER_LEGAL)
    clear_from_list(mark, actor=lawyer, at=NOON, note="pertama")
    clear_from_list(mark, actor=make_user(Role.ADMINISTRATOR), at=NOON, note="kedua")
    assert ReviewMark.objects.get().note == "pertama"
    assert AuditEntry.objects.filter(verb="review.cleared").count() == 1


def test_a_draft_is_cleared_in_the_workflow_not_in_the_list(tree: Tree) -> None:
    mark = marked(make_article(tree.topic, live=False))
    with pytest.raises(NotReady) as refusal:
        clear_from_list(mark, actor=make_user(Role.REVIEWER_LEGAL), at=NOON, note="")
    assert str(refusal.value) == "Naskah ini belum terbit. Penyunting mengirimkannya lewat alur tinjauan."


def test_a_text_in_review_is_answered_there(tree: Tree) -> None:
    article = make_article(tree.topic)
    mark = marked(article)
    article.save_revision()
    article.get_workflow().start(article, make_user(Role.EDITOR))
    with pytest.raises(NotReady) as refusal:
        clear_from_list(mark, actor=make_user(Role.REVIEWER_LEGAL), at=NOON, note="")
    assert str(refusal.value).startswith("Naskah ini sedang dalam alur tinjauan.")


def test_the_screen_shows_where_to_read(client: Client, tree: Tree) -> None:
    service = make_service()
    page = make_page(tree.help, service)
    term = GlossaryTerm.objects.create(term="saksi", meaning="Orang yang melihat atau mendengar.")
    lawyer = make_user(Role.REVIEWER_LEGAL)
    shown = [sign_in(client, lawyer).get(f"/admin/laporan/tinjauan/{marked(text).pk}/") for text in (service, term)]
    assert f'href="{page.url}"' in shown[0].content.decode()
    assert "<blockquote>Orang yang melihat atau mendengar.</blockquote>" in shown[1].content.decode()


def test_a_question_is_taken_back_only_before_an_answer(tree: Tree) -> None:
    first, second = make_article(tree.topic), make_article(tree.topic)
    asked, answered = marked(first), marked(second)
    clear_mark(answered, actor=make_user(Role.REVIEWER_LEGAL), at=NOON, subject=second)
    reopen_mark(answered, actor=None, at=NOON)
    editor = make_user(Role.EDITOR)
    assert [withdraw_mark(mark, actor=editor, at=NOON) for mark in (asked, answered)] == [True, False]
    assert AuditEntry.objects.filter(verb="review.withdrawn", actor=editor).count() == 1


@pytest.mark.parametrize(
    ("name", "value", "differs"),
    [
        ("promise", "Janji lain.", True),
        ("title", "Judul lain", True),
        ("drawing", "hero", True),
        ("body", [("paragraf", '<p data-block-key="a1b2c">Duduk di dekatnya.</p>'), ("kotak_aman", None)], False),
        ("body", [("paragraf", "<p>Duduk di dekatnya!</p>"), ("kotak_aman", None)], True),
        ("minutes", 4, False),
        ("slug", "lain", False),
    ],
)
def test_what_a_reader_takes_from_a_text_decides_what_changed(tree: Tree, name: str, value: object, differs: bool) -> None:
    article = make_article(tree.topic)
    before = content_hash(article)
    setattr(article, name, value)
    assert (content_hash(article) != before) is differs
