"""From draft to readers: who is asked, in which order, what readers see meanwhile, and when a question is asked again."""

import re

import pytest
from django.http import HttpResponse
from django.test import Client
from wagtail.models import Page, TaskState, WorkflowState

from puspaga.accounts.enums import Role
from puspaga.accounts.models import User
from puspaga.core.domain.review import clear_mark, marks_of, open_marks
from puspaga.core.enums import ReviewKind
from puspaga.core.models import ReviewMark
from puspaga.pages.domain.workflow import ensure_editorial_workflow
from puspaga.pages.models import ArticlePage
from tests.factories.accounts import NOON, make_user, sign_in
from tests.factories.authoring import PLAIN_BODY, answer_task, article_form, create_article, edit_article
from tests.factories.pages import Tree, make_article, make_tree, publish, translate_tree
from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db
EXPERTS = {
    ReviewKind.LEGAL: Role.REVIEWER_LEGAL,
    ReviewKind.CLINICAL: Role.REVIEWER_CLINICAL,
    ReviewKind.LOCAL: Role.OFFICER,
}
ALL_KINDS = [kind.value for kind in ReviewKind]


@pytest.fixture
def tree() -> Tree:
    """A small site with its workflow."""
    small = make_tree()
    ensure_editorial_workflow()
    return small


def as_user(user: User) -> Client:
    """A browser of this person's own."""
    return sign_in(Client(), user)


def as_role(role: Role) -> Client:
    """A browser of a new person with this role."""
    return as_user(make_user(role))


def the_article() -> ArticlePage:
    """The only article there is."""
    return ArticlePage.objects.get()


def step() -> str:
    """The name of the waiting step, empty when none waits."""
    state = the_article().current_workflow_task_state
    return state.task.name if state else ""


def shown_marks(page: Page) -> list[str]:
    """The kinds a reader sees as not yet looked at."""
    html = StrictClient().get(page.url).content.decode()
    found = re.search(r"<strong>Belum ditinjau: ([^<]*)</strong>", html)
    return found[1].split(", ") if found else []


def open_kinds() -> set[str]:
    """Kinds of the open marks."""
    return set(ReviewMark.objects.open().values_list("kind", flat=True))


def approve(kind: ReviewKind, comment: str = "") -> None:
    """The expert of this kind approves from the dashboard."""
    assert answer_task(as_role(EXPERTS[kind]), the_article(), "approve", comment).status_code == 302


def test_a_draft_is_seen_by_no_reader(tree: Tree) -> None:
    create_article(as_role(Role.EDITOR), tree.topic)
    article = the_article()
    assert (article.live, StrictClient().get(article.url).status_code) == (False, 404)


def test_the_text_passes_each_asked_expert_and_is_then_published_without_marks(tree: Tree) -> None:
    create_article(as_role(Role.EDITOR), tree.topic, "submit", review_kinds=ALL_KINDS)
    seen = []
    for kind in ReviewKind:
        assert the_article().live is False
        seen.append(step())
        approve(kind)
    assert seen == ["Tinjauan hukum", "Tinjauan psikologi", "Tinjauan setempat"]
    assert (the_article().live, open_kinds(), shown_marks(the_article())) == (True, set(), [])


@pytest.mark.parametrize("kind", ReviewKind)
def test_only_the_asked_kind_is_waited_for(tree: Tree, kind: ReviewKind) -> None:
    create_article(as_role(Role.EDITOR), tree.topic, "submit", review_kinds=[kind.value])
    assert the_article().live is False
    approve(kind)
    assert the_article().live is True


def test_a_text_that_needs_no_expert_waits_for_a_second_reader(tree: Tree) -> None:
    create_article(as_role(Role.EDITOR), tree.topic, "submit")
    assert (the_article().live, step()) == (False, "Pembaca kedua")
    answer_task(as_role(Role.EDITOR), the_article(), "approve")
    assert the_article().live is True


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMINISTRATOR])
def test_nobody_is_the_second_reader_of_their_own_words(tree: Tree, role: Role) -> None:
    author = make_user(role)
    create_article(as_user(author), tree.topic, "submit")
    answer_task(as_user(author), the_article(), "approve")
    extra = {"workflow-action-name": "approve"}
    edit_article(as_user(author), the_article(), "workflow-action", extra=extra)
    assert (the_article().live, step()) == (False, "Pembaca kedua")
    assert list(TaskState.objects.reviewable_by(author)) == []
    assert TaskState.objects.reviewable_by(make_user(Role.EDITOR)).count() == 1


def test_the_author_reads_the_words_an_expert_changed(tree: Tree) -> None:
    author = make_user(Role.EDITOR)
    create_article(as_user(author), tree.topic, "submit", review_kinds=["legal"])
    lawyer, extra = as_role(Role.REVIEWER_LEGAL), {"workflow-action-name": "approve"}
    edit_article(lawyer, the_article(), "workflow-action", extra=extra, promise="Kalimat ahli.", review_kinds=["legal"])
    assert (the_article().live, step()) == (False, "Pembaca kedua")
    answer_task(as_user(author), the_article(), "approve")
    assert (the_article().live, the_article().promise) == (True, "Kalimat ahli.")


def test_steps_passed_over_are_nobodys_approval(tree: Tree) -> None:
    reader = make_user(Role.EDITOR)
    create_article(as_role(Role.EDITOR), tree.topic, "submit")
    answer_task(as_user(reader), the_article(), "approve")
    answers = TaskState.objects.values_list("task__name", "status", "finished_by")
    skipped = [(name, "skipped", None) for name in ("Tinjauan hukum", "Tinjauan psikologi", "Tinjauan setempat")]
    assert sorted(answers, key=str) == sorted([("Pembaca kedua", "approved", reader.pk), *skipped], key=str)


def sentences_after(response: HttpResponse, client: Client) -> str:
    """What the next screen says."""
    return client.get(response.headers["Location"]).content.decode()


def test_sending_says_what_happens_next(tree: Tree) -> None:
    client = as_role(Role.EDITOR)
    screen = sentences_after(create_article(client, tree.topic, "submit"), client)
    assert "Naskah menunggu dibaca oleh penyunting lain." in screen


def test_an_expert_who_approves_sees_thanks_and_no_refusal(tree: Tree) -> None:
    create_article(as_role(Role.EDITOR), tree.topic, "submit", review_kinds=["legal"])
    lawyer, extra = as_role(Role.REVIEWER_LEGAL), {"workflow-action-name": "approve"}
    response = edit_article(lawyer, the_article(), "workflow-action", extra=extra, review_kinds=["legal"])
    assert response.headers["Location"] == "/admin/"
    screen = sentences_after(response, lawyer)
    assert "Semua langkah tinjauan selesai. Naskah diterbitkan." in screen
    assert "izin" not in screen.partition('class="messages"')[2].partition("</header>")[0]


def test_an_expert_who_answers_on_the_first_screen_stays_there(tree: Tree) -> None:
    create_article(as_role(Role.EDITOR), tree.topic, "submit", review_kinds=["legal"])
    response = answer_task(as_role(Role.REVIEWER_LEGAL), the_article(), "approve")
    assert response.headers["Location"] == "/admin/"


def test_a_kind_ticked_on_the_way_to_review_stops_the_text(tree: Tree) -> None:
    client = as_role(Role.EDITOR)
    create_article(client, tree.topic)
    edit_article(client, the_article(), "submit", review_kinds=["legal"])
    assert (the_article().live, step()) == (False, "Tinjauan hukum")


def test_readers_see_the_mark_of_a_text_published_before_its_review(tree: Tree) -> None:
    create_article(as_role(Role.EDITOR), tree.topic, "publish", review_kinds=["legal", "local"])
    assert shown_marks(the_article()) == ["hukum", "keadaan setempat"]


def test_the_mark_goes_from_the_readers_page_when_its_expert_approves(tree: Tree) -> None:
    client = as_role(Role.EDITOR)
    create_article(client, tree.topic, "publish", review_kinds=["legal", "local"])
    edit_article(client, the_article(), "submit", review_kinds=["legal", "local"])
    approve(ReviewKind.LEGAL, "Pasal sudah benar.")
    assert shown_marks(the_article()) == ["keadaan setempat"]


def test_the_approval_names_its_expert_and_keeps_the_note(tree: Tree) -> None:
    create_article(as_role(Role.EDITOR), tree.topic, "submit", review_kinds=["legal"])
    lawyer = make_user(Role.REVIEWER_LEGAL)
    answer_task(as_user(lawyer), the_article(), "approve", "Pasal sudah benar.")
    mark = ReviewMark.objects.get()
    assert (mark.cleared_by, mark.note) == (lawyer, "Pasal sudah benar.")


def test_a_rejection_returns_the_text_with_its_comment(tree: Tree) -> None:
    editor = as_role(Role.EDITOR)
    create_article(editor, tree.topic, "submit", review_kinds=["legal"])
    answer_task(as_role(Role.REVIEWER_LEGAL), the_article(), "reject", "Sebut pasalnya.")
    state = WorkflowState.objects.get()
    assert (state.status, TaskState.objects.get(status="rejected").comment) == ("needs_changes", "Sebut pasalnya.")
    assert (the_article().live, open_kinds()) == (False, {"legal"})
    assert "Sebut pasalnya." in editor.get(f"/admin/pages/{the_article().pk}/edit/").content.decode()


def test_a_mended_text_goes_back_to_the_same_expert(tree: Tree) -> None:
    editor = as_role(Role.EDITOR)
    create_article(editor, tree.topic, "submit", review_kinds=["legal"])
    answer_task(as_role(Role.REVIEWER_LEGAL), the_article(), "reject", "Sebut pasalnya.")
    edit_article(editor, the_article(), "submit", promise="Dengan pasal.", review_kinds=["legal"])
    assert step() == "Tinjauan hukum"
    approve(ReviewKind.LEGAL)
    assert (the_article().live, the_article().promise) == (True, "Dengan pasal.")


def test_a_word_changed_by_the_next_expert_is_read_by_an_editor_and_the_first_again(tree: Tree) -> None:
    kinds = ["legal", "clinical"]
    create_article(as_role(Role.EDITOR), tree.topic, "submit", review_kinds=kinds)
    approve(ReviewKind.LEGAL)
    psychologist = as_role(Role.REVIEWER_CLINICAL)
    extra = {"workflow-action-name": "approve"}
    edit_article(psychologist, the_article(), "workflow-action", extra=extra, promise="Janji lain.", review_kinds=kinds)
    assert (the_article().live, step(), open_kinds()) == (False, "Pembaca kedua", {"legal"})
    answer_task(as_role(Role.EDITOR), the_article(), "approve")
    assert (the_article().live, step()) == (False, "Tinjauan hukum")
    approve(ReviewKind.LEGAL)
    assert (the_article().live, the_article().promise) == (True, "Janji lain.")


def test_a_published_text_that_changes_is_asked_about_again(tree: Tree) -> None:
    editor = as_role(Role.EDITOR)
    create_article(editor, tree.topic, "submit", review_kinds=["legal"])
    approve(ReviewKind.LEGAL)
    edit_article(editor, the_article(), "publish", promise="Janji lain.", review_kinds=["legal"])
    assert shown_marks(the_article()) == ["hukum"]


def test_an_expert_who_only_opens_and_approves_needs_no_second_reader(tree: Tree) -> None:
    create_article(as_role(Role.EDITOR), tree.topic, "submit", review_kinds=["legal"])
    lawyer, extra = as_role(Role.REVIEWER_LEGAL), {"workflow-action-name": "approve"}
    # The form below gives new keys to every block and paragraph, as the editor does.
    edit_article(lawyer, the_article(), "workflow-action", extra=extra, review_kinds=["legal"])
    assert (the_article().live, open_kinds()) == (True, set())


def test_publishing_the_same_words_again_asks_nobody(tree: Tree) -> None:
    editor = as_role(Role.EDITOR)
    create_article(editor, tree.topic, "submit", review_kinds=["legal"])
    approve(ReviewKind.LEGAL)
    publish(the_article())
    assert open_kinds() == set()


def test_a_tick_is_taken_back_while_the_text_is_a_draft(tree: Tree) -> None:
    client = as_role(Role.EDITOR)
    create_article(client, tree.topic, review_kinds=["legal", "local"])
    edit_article(client, the_article(), review_kinds=["local"])
    assert open_kinds() == {"local"}


def test_a_tick_is_not_taken_back_once_readers_have_seen_the_text(tree: Tree) -> None:
    client = as_role(Role.EDITOR)
    create_article(client, tree.topic, "publish", review_kinds=["legal"])
    edit_article(client, the_article(), "publish", review_kinds=[])
    assert (open_kinds(), shown_marks(the_article())) == ({"legal"}, ["hukum"])


def test_a_question_asked_again_is_not_taken_back(tree: Tree) -> None:
    editor = as_role(Role.EDITOR)
    create_article(editor, tree.topic, "submit", review_kinds=["legal", "clinical"])
    approve(ReviewKind.LEGAL)
    answer_task(as_role(Role.REVIEWER_CLINICAL), the_article(), "reject", "Lebih hangat.")
    edit_article(editor, the_article(), "submit", promise="Lebih hangat.", review_kinds=["legal", "clinical"])
    answer_task(as_role(Role.REVIEWER_CLINICAL), the_article(), "reject", "Belum.")
    edit_article(editor, the_article(), review_kinds=[])
    assert "legal" in open_kinds()


def test_previewing_asks_for_no_review(tree: Tree) -> None:
    client = as_role(Role.EDITOR)
    create_article(client, tree.topic)
    client.post(f"/admin/pages/{the_article().pk}/edit/preview/", article_form(review_kinds=["legal"]))
    assert client.get(f"/admin/pages/{the_article().pk}/edit/preview/").status_code == 200
    assert ReviewMark.objects.count() == 0


def test_a_copy_needs_the_reviews_its_source_needs(tree: Tree) -> None:
    client = as_role(Role.EDITOR)
    create_article(client, tree.topic, "publish", review_kinds=["legal"])
    form = {"new_title": "Salinan", "new_slug": "salinan", "new_parent_page": tree.topic.pk, "publish_copies": "on"}
    client.post(f"/admin/pages/{the_article().pk}/copy/", form)
    copy = ArticlePage.objects.get(slug="salinan")
    assert (copy.live, shown_marks(copy)) == (True, ["hukum"])


def test_an_alias_shows_its_sources_marks(tree: Tree) -> None:
    client = as_role(Role.EDITOR)
    create_article(client, tree.topic, "publish", review_kinds=["legal"])
    form = {"new_title": "Alias", "new_slug": "alias", "new_parent_page": tree.topic.pk, "alias": "on"}
    client.post(f"/admin/pages/{the_article().pk}/copy/", form)
    alias = ArticlePage.objects.get(slug="alias")
    assert (alias.alias_of_id is None, shown_marks(alias)) == (False, ["hukum"])


def test_a_translation_carries_the_mark_until_the_indonesian_text_is_reviewed(tree: Tree) -> None:
    article = make_article(tree.topic)
    open_marks(article, [ReviewKind.LEGAL], at=NOON)
    english = translate_tree(tree, article)
    assert [mark.is_open for mark in marks_of(english)] == [True]
    clear_mark(ReviewMark.objects.get(), actor=make_user(Role.REVIEWER_LEGAL), at=NOON, subject=article)
    publish(english)
    assert [mark.is_open for mark in marks_of(english)] == [False]


def test_what_must_be_mended_cannot_be_sent_to_review(tree: Tree) -> None:
    response = create_article(as_role(Role.EDITOR), tree.topic, "submit", body=PLAIN_BODY[:1])
    assert response.status_code == 200
    assert "Kotak aman belum ada" in response.content.decode()
    assert ArticlePage.objects.count() == 0
