"""The page cache: what is kept, what never is, and when it is made anew."""

import gzip
from typing import Any

import brotli
import pytest
import time_machine
from django.core.cache import caches
from django.test import Client

from puspaga.core.domain.page_cache import bump_site_version, remember, site_version
from puspaga.core.enums import ReviewKind
from puspaga.core.middleware import page_store
from puspaga.core.models import SiteBrand
from puspaga.core.signals import page_opened
from tests.factories.accounts import NOON, signed_in
from tests.factories.pages import HEAVY_BODY, Tree, make_article, make_tree, publish

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.utils.urls")]


@pytest.fixture
def tree() -> Tree:
    """A small site."""
    return make_tree()


def kept() -> int:
    """How many bodies the page cache holds."""
    return len([key for key in caches["pages"]._cache if not key.endswith(":site-version")])


def test_a_page_is_kept_in_every_encoding(client: Client, tree: Tree) -> None:
    client.get("/uji/polos/")
    assert kept() == 3


def test_a_second_reader_gets_the_page_without_one_query(tree: Tree, django_assert_num_queries: Any) -> None:
    article = make_article(tree.topic, body=HEAVY_BODY)
    for path in ("/", "/keluarga/", "/bantuan/", article.url):
        fresh = Client().get(path)
        with django_assert_num_queries(0):
            assert Client().get(path).content == fresh.content


@pytest.mark.parametrize(
    ("accepted", "encoding", "unpack"),
    [("gzip, deflate, br", "br", brotli.decompress), ("gzip", "gzip", gzip.decompress), ("identity", None, bytes)],
)
def test_each_browser_gets_the_encoding_it_reads(tree: Tree, accepted: str, encoding: str | None, unpack: Any) -> None:
    plain = Client().get("/uji/polos/").content
    response = Client().get("/uji/polos/", headers={"Accept-Encoding": accepted})
    assert response.headers.get("Content-Encoding") == encoding
    assert unpack(response.content) == plain
    assert response.headers["Content-Length"] == str(len(response.content))


@pytest.mark.parametrize("name", ["kue", "pribadi", "alir", "berkas", "tolak", "curiga", "rem"])
def test_these_answers_are_never_kept(client: Client, tree: Tree, name: str) -> None:
    client.get(f"/uji/{name}/")
    assert kept() == 0


def test_a_mark_for_the_cache_does_not_leave_the_house(client: Client, tree: Tree) -> None:
    assert page_store.NO_CACHE_MARK not in client.get("/uji/pribadi/").headers


@pytest.mark.parametrize("path", ["/kalender/", "/cari/", "/en/cari/", "/akun/login/", "/undangan/", "/tutup/", "/tidak-ada/"])
def test_these_addresses_are_never_kept(client: Client, tree: Tree, path: str) -> None:
    client.get(path)
    assert kept() == 0


def test_a_query_string_is_neither_kept_nor_answered_from_the_cache(client: Client, tree: Tree) -> None:
    client.get("/uji/polos/?a=1")
    assert kept() == 0
    client.get("/uji/polos/")
    assert client.get("/uji/polos/?a=1").templates == []
    assert kept() == 3


def test_a_post_is_neither_kept_nor_answered_from_the_cache(client: Client, tree: Tree) -> None:
    client.post("/uji/tulis/")
    assert kept() == 0


def test_a_form_with_a_token_is_not_kept(client: Client, tree: Tree) -> None:
    client.get("/uji/formulir/")
    assert kept() == 0


def test_people_who_are_signed_in_neither_fill_nor_read_the_cache(client: Client, tree: Tree) -> None:
    signed_in(client)
    client.get("/uji/polos/")
    assert kept() == 0


def test_a_forged_session_cookie_neither_fills_nor_reads_it(client: Client, tree: Tree) -> None:
    client.cookies["sessionid"] = "palsu"
    client.get("/uji/polos/")
    assert kept() == 0


def test_what_is_kept_holds_no_token_no_cookie_and_no_request_number(client: Client, tree: Tree) -> None:
    article = make_article(tree.topic, body=HEAVY_BODY)
    client.get(article.url)
    pages = [
        caches["pages"].get(key.split(":", 2)[2]) for key in list(caches["pages"]._cache) if not key.endswith("site-version")
    ]
    assert len(pages) == 3
    for page in pages:
        assert [name for name in page.headers if name in {"Set-Cookie", "X-Request-ID", page_store.NO_CACHE_MARK}] == []
    plain = next(page.body for page in pages if "Content-Encoding" not in page.headers)
    assert plain.count(b"csrfmiddlewaretoken") == 0


def test_two_readers_of_one_page_have_different_request_numbers(tree: Tree) -> None:
    numbers = {Client().get("/uji/polos/").headers["X-Request-ID"] for _reader in range(3)}
    assert len(numbers) == 3


def test_publishing_shows_at_once(client: Client, tree: Tree) -> None:
    article = make_article(tree.topic, title="Judul lama")
    client.get(article.url)
    article.title = "Judul baru"
    publish(article)
    assert client.get(article.url).content.count(b"Judul lama") == 0


@pytest.mark.parametrize("act", ["publish", "unpublish", "delete", "move", "brand", "mark", "mark_gone"])
def test_whatever_changes_a_page_raises_the_version(tree: Tree, act: str) -> None:
    from puspaga.core.domain.review import marks_of, open_marks  # below the models this test is about

    article = make_article(tree.topic)
    open_marks(article, [ReviewKind.LEGAL], at=NOON)
    before = site_version()
    acts = {
        "publish": lambda: publish(article),
        "unpublish": article.unpublish,
        "delete": article.delete,
        "move": lambda: article.move(tree.family, pos="last-child"),
        "brand": lambda: SiteBrand.objects.create(site=tree.home.get_site()),
        "mark": lambda: open_marks(article, [ReviewKind.CLINICAL], at=NOON),
        "mark_gone": lambda: [mark.delete() for mark in marks_of(article)],
    }
    acts[act]()
    assert site_version() != before


def test_the_version_is_raised_at_once_and_again_after_the_commit(django_capture_on_commit_callbacks: Any) -> None:
    versions = [site_version()]
    with django_capture_on_commit_callbacks(execute=True):
        bump_site_version()
        versions.append(site_version())
    versions.append(site_version())
    assert len(set(versions)) == 3


def test_the_version_stays_while_nothing_changes(client: Client, tree: Tree) -> None:
    before = site_version()
    client.get("/")
    assert site_version() == before


def test_a_lost_version_never_repeats_an_old_one(tree: Tree) -> None:
    before = site_version()
    caches["pages"].clear()
    assert site_version() != before


def test_values_are_remembered_until_the_version_is_raised() -> None:
    built: list[int] = []

    def build() -> int:
        built.append(len(built))
        return built[-1]

    first = [remember("uji", build), remember("uji", build)]
    bump_site_version()
    assert (first, remember("uji", build)) == ([0, 0], 1)


def test_a_new_day_makes_pages_anew(client: Client, tree: Tree) -> None:
    with time_machine.travel("2026-11-24T15:59:00Z", tick=False):
        client.get("/uji/polos/")
        client.get("/uji/polos/")
        assert kept() == 3
    with time_machine.travel("2026-11-24T16:01:00Z", tick=False):
        client.get("/uji/polos/")
    assert kept() == 6


@pytest.mark.parametrize("times", [1, 3])
def test_openings_are_told_fresh_and_from_the_cache(tree: Tree, times: int) -> None:
    topics: list[str] = []

    def hear(topic: str, **_kwargs: Any) -> None:
        topics.append(topic)

    page_opened.connect(hear)
    try:
        for _reader in range(times):
            Client().get("/uji/topik/")
        Client().get("/uji/polos/")
    finally:
        page_opened.disconnect(hear)
    assert topics == ["remaja"] * times


@pytest.mark.parametrize("method", ["get", "set"])
def test_a_cache_out_of_order_costs_speed_and_nothing_else(
    tree: Tree, method: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    article = make_article(tree.topic)

    def full(*_args: Any, **_kwargs: Any) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(caches["pages"], method, full)
    assert [Client().get(article.url).status_code for _twice in range(2)] == [200, 200]
    errors = {record.getMessage() for record in caplog.records if record.levelname == "ERROR"}
    assert errors == {"The page cache is out of order: OSError"}


def test_pages_of_one_host_are_not_given_to_another(tree: Tree) -> None:
    for host in ("satu.example", "dua.example"):
        Client().get("/uji/polos/", headers={"Host": host})
    assert kept() == 6
