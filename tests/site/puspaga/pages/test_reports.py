"""The reports of the admin: who may read them, in which order, and which numbers stay hidden."""

import datetime as dt
import re

import pytest
from django.contrib.contenttypes.models import ContentType
from django.http import HttpResponse
from django.test import Client

from puspaga.accounts.enums import Role
from puspaga.core.domain.review import clear_mark, open_marks
from puspaga.core.enums import ReviewKind
from puspaga.pages.models import GlossaryTerm, PageCount
from tests.factories.accounts import NOON, make_user, sign_in, signed_in
from tests.factories.pages import Tree, make_article, make_tree

pytestmark = pytest.mark.django_db
REVIEWS, COUNTS = "/admin/laporan/tinjauan/", "/admin/laporan/bacaan/"
DAY = dt.timedelta(days=1)


@pytest.fixture
def tree() -> Tree:
    """A small site."""
    return make_tree()


def cells(response: HttpResponse) -> list[list[str]]:
    """The table's rows as texts."""
    assert response.status_code == 200
    rows = re.findall(r"<tr>(.*?)</tr>", response.content.decode(), re.S)
    texts = [
        [re.sub(r"<[^>]+>|\s+", " ", cell).strip() for cell in re.findall(r"<td[^>]*>(.*?)</td>", row, re.S)] for row in rows
    ]
    return [row for row in texts if row]


def test_open_marks_stand_first_and_the_longest_waiting_before_the_others(client: Client, tree: Tree) -> None:
    early, late, done = (make_article(tree.topic, title=title) for title in ("Lama", "Baru", "Selesai"))
    open_marks(late, [ReviewKind.LEGAL], at=NOON)
    open_marks(early, [ReviewKind.LEGAL], at=NOON - DAY)
    (mark,) = open_marks(done, [ReviewKind.LOCAL], at=NOON - 3 * DAY)
    clear_mark(mark, actor=make_user(Role.OFFICER), at=NOON, subject=done)
    signed_in(client, Role.OFFICER)
    assert cells(client.get(REVIEWS)) == [
        ["Lama", "hukum", "menunggu sejak 23 November 2026"],
        ["Baru", "hukum", "menunggu sejak 24 November 2026"],
        ["Selesai", "keadaan setempat", "selesai 24 November 2026"],
    ]


def test_a_text_changed_after_its_review_says_so(client: Client, tree: Tree) -> None:
    article = make_article(tree.topic, title="Aturan rumah")
    (mark,) = open_marks(article, [ReviewKind.LOCAL], at=NOON)
    clear_mark(mark, actor=make_user(Role.OFFICER), at=NOON, subject=article)
    article.promise = "Janji lain."
    article.save()
    signed_in(client, Role.OFFICER)
    assert cells(client.get(REVIEWS)) == [["Aturan rumah", "keadaan setempat", "berubah sejak ditinjau"]]


def test_each_text_leads_to_its_editor(client: Client, tree: Tree) -> None:
    article = make_article(tree.topic)
    open_marks(article, [ReviewKind.LEGAL], at=NOON)
    signed_in(client, Role.EDITOR)
    html = client.get(REVIEWS).content.decode()
    assert re.findall(r'<td class="title"><a href="([^"]+)"', html) == [f"/admin/pages/{article.pk}/edit/"]


def test_a_mark_of_a_text_that_is_gone_breaks_nothing(client: Client, tree: Tree) -> None:
    article = make_article(tree.topic)
    (mark,) = open_marks(article, [ReviewKind.LEGAL], at=NOON)
    article.delete()
    signed_in(client, Role.OFFICER)
    assert cells(client.get(REVIEWS))[0][0] == mark.object_key


@pytest.mark.parametrize("count", [3, 60])
def test_the_list_costs_the_same_for_few_marks_and_many(
    client: Client, tree: Tree, count: int, django_assert_max_num_queries: object
) -> None:
    officer = make_user(Role.OFFICER)
    for _number in range(count):
        article = make_article(tree.topic, body=[])
        (mark,) = open_marks(article, [ReviewKind.LOCAL], at=NOON)
        clear_mark(mark, actor=officer, at=NOON, subject=article)
    signed_in(client, Role.OFFICER)
    client.get(REVIEWS)
    with django_assert_max_num_queries(30):
        assert len(cells(client.get(REVIEWS))) == count


def test_counts_of_one_to_four_are_never_shown(client: Client, tree: Tree) -> None:
    month = dt.date(2026, 11, 1)
    PageCount.objects.bulk_create([PageCount(month=month, topic=f"t{count}", count=count) for count in (1, 4, 5)])
    signed_in(client, Role.OFFICER)
    assert [row[1:] for row in cells(client.get(COUNTS))] == [["t1", "&lt; 5"], ["t4", "&lt; 5"], ["t5", "5"]]


READERS = {
    REVIEWS: {Role.OFFICER, Role.EDITOR, Role.REVIEWER_LEGAL, Role.REVIEWER_CLINICAL, Role.ADMINISTRATOR},
    COUNTS: {Role.OFFICER, Role.ADMINISTRATOR},
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("path", [REVIEWS, f"{REVIEWS}hasil/", COUNTS, f"{COUNTS}hasil/"])
def test_only_its_roles_read_a_report(client: Client, tree: Tree, path: str, role: Role) -> None:
    sign_in(client, make_user(role))
    may = role in READERS[path.removesuffix("hasil/")]
    assert (client.get(path).status_code == 200) is may


def test_the_list_is_narrowed_by_expert_and_by_sort_of_text(client: Client, tree: Tree) -> None:
    article, term = make_article(tree.topic, title="Aturan rumah"), GlossaryTerm.objects.create(term="saksi", meaning="Arti.")
    open_marks(article, [ReviewKind.LEGAL, ReviewKind.LOCAL], at=NOON)
    open_marks(term, [ReviewKind.LEGAL], at=NOON)
    signed_in(client, Role.EDITOR)
    sort = ContentType.objects.get_for_model(GlossaryTerm).pk
    counts = [len(cells(client.get(REVIEWS, query))) for query in ({}, {"jenis": "legal"}, {"jenis": "legal", "isi": sort})]
    assert counts == [3, 2, 1]
    assert cells(client.get(REVIEWS, {"jenis": "lain", "isi": "x"})) == cells(client.get(REVIEWS))
