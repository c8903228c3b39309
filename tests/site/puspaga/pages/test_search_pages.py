"""Searching: the right page among the first three, nothing remembered, the same number of queries at any size."""

import datetime as dt
import logging
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from courses.starter.domain import load_starter
from puspaga.pages.domain.limits import MinuteLimit, search_limit
from puspaga.pages.domain.search import index_page, reindex_all, search
from puspaga.pages.models import SearchDocument, SearchPosting
from puspaga.pages.views.search import client_address
from tests.factories.accounts import NOON
from tests.factories.directory import make_channel, make_emergency, make_page, make_service
from tests.factories.pages import Tree, make_article, make_tree, publish
from tests.utils.client import StrictClient

RECORDED = yaml.safe_load((Path(__file__).parent / "recorded_queries.yaml").read_text())
FIRST = 3

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree() -> Tree:
    """A small site."""
    return make_tree()


def titles(text: str, language: str = "id") -> list[str]:
    """Titles of what was found."""
    return [document.title for document in search(text, language=language).results]


def test_every_recorded_query_finds_its_page_among_the_first_three(django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # translations are published after the commit
        load_starter(at=NOON)
    missed = []
    for language, queries in RECORDED.items():
        for query in queries:
            found = [row.url.rstrip("/").rsplit("/", 1)[-1] for row in search(query["text"], language=language).results[:FIRST]]
            if query["page"] not in found:
                missed.append((query["text"], query["page"], found))
    assert sum(len(queries) for queries in RECORDED.values()) >= 40
    assert missed == []


def test_publishing_puts_a_page_into_the_index_and_unpublishing_takes_it_out(tree: Tree) -> None:
    article = make_article(tree.topic, title="Merajut jaring ikan")
    assert titles("jaring") == []
    publish(article)
    assert titles("jaring") == ["Merajut jaring ikan"]
    article.unpublish()
    assert titles("jaring") == []


def test_publishing_again_replaces_the_words(tree: Tree) -> None:
    article = publish(make_article(tree.topic, title="Merajut jaring"))
    article.title = "Menganyam tikar"
    publish(article)
    assert (titles("jaring"), titles("tikar")) == ([], ["Menganyam tikar"])
    assert SearchDocument.objects.filter(page=article).count() == 1


def test_deleting_a_page_deletes_its_words(tree: Tree) -> None:
    article = publish(make_article(tree.topic, title="Merajut jaring"))
    article.delete()
    assert SearchPosting.objects.filter(document__page_id=article.pk).count() == 0
    assert titles("jaring") == []


def test_moving_a_topic_renews_the_addresses(tree: Tree) -> None:
    article = publish(make_article(tree.topic, title="Merajut jaring"))
    tree.topic.slug = "belasan"
    publish(tree.topic)
    reindex_all()
    assert SearchDocument.objects.get(page=article).url == article.get_url().replace("remaja", "belasan")


@pytest.mark.parametrize("query", ["pendampingan", "dampingi", "Mendampingi", "didampingi", "pendampngan"])
def test_affixes_and_typing_errors_find_the_same_page(tree: Tree, query: str) -> None:
    publish(make_article(tree.topic, title="Mendampingi anak belajar"))
    assert titles(query) == ["Mendampingi anak belajar"]


def test_languages_do_not_mix(tree: Tree) -> None:
    publish(make_article(tree.topic, title="Merajut jaring"))
    assert titles("jaring", "en") == []


def test_nothing_found_suggests_topics_and_a_person(client: StrictClient, tree: Tree) -> None:
    index_page(tree.topic)
    html = client.post("/cari/", {"teks": "qqqq zzzz"}).content.decode()
    assert "Belum ada yang cocok" in html
    assert f'href="{tree.topic.url}"' in html
    assert f'href="{tree.help.url}"' in html


def test_words_of_danger_show_help_before_the_results(client: StrictClient, tree: Tree) -> None:
    publish(make_article(tree.topic, title="Saat anak takut gelap", is_sensitive=True))
    html = client.post("/cari/", {"teks": "takut"}, headers={"X-Requested-With": "fetch"}).content.decode()
    assert html.index('class="aman"') < html.index("Saat anak takut gelap")


def answer_to(client: StrictClient, text: str) -> str:
    """The fragment a script gets."""
    return client.post("/cari/", {"teks": text}, headers={"X-Requested-With": "fetch"}).content.decode()


def test_words_of_despair_are_answered_with_119_and_a_place_to_talk_first(client: StrictClient, tree: Tree) -> None:
    make_channel(make_service("healing119", kind="psikologis"), "healing119.id", type="web")
    html = answer_to(client, "mau bunuh diri")
    assert html.index('href="tel:119"') < html.index('href="https://healing119.id"') < html.index('id="hasil"')
    assert "Belum ada yang cocok" not in html


def test_danger_without_a_page_is_not_answered_with_nothing_fits(client: StrictClient, tree: Tree) -> None:
    html = answer_to(client, "pelecehan")
    assert ('class="aman"' in html, "Belum ada yang cocok" in html) == (True, False)


@pytest.mark.parametrize("address", ["/cari/", "/en/cari/"])
@pytest.mark.parametrize("text", ["", "jaring", "qqqq zzzz", "tppo", "bunuh diri", "luka bakar"])
def test_every_answer_names_the_two_numbers(client: StrictClient, tree: Tree, address: str, text: str) -> None:
    make_emergency()
    publish(make_article(tree.topic, title="Merajut jaring"))
    for headers in ({}, {"X-Requested-With": "fetch"}):
        html = client.post(address, {"teks": text}, headers=headers).content.decode()
        end = html[html.index('id="hasil"') :]
        assert ('href="tel:110"' in end, 'href="tel:129"' in end) == (True, True)


def test_when_nothing_fits_the_numbers_stand_before_the_topics(client: StrictClient, tree: Tree) -> None:
    index_page(tree.topic)
    html = answer_to(client, "qqqq zzzz")
    start = html.index('id="hasil"')
    assert html.index('href="tel:110"', start) < html.index(tree.topic.title, start)


def test_the_two_numbers_stand_there_when_the_directory_has_lost_them(client: StrictClient, tree: Tree) -> None:
    html = answer_to(client, "qqqq zzzz")
    assert ('href="tel:110"' in html, 'href="tel:129"' in html) == (True, True)


def test_an_injury_is_answered_with_119_first(client: StrictClient, tree: Tree) -> None:
    html = answer_to(client, "luka bakar")
    assert html.index('href="tel:119"') < html.index('id="hasil"')
    assert 'id="aman"' not in html


def test_indonesian_words_are_heard_on_the_english_page(client: StrictClient, tree: Tree) -> None:
    html = client.post("/en/cari/", {"teks": "kdrt"}, headers={"X-Requested-With": "fetch"}).content.decode()
    assert ('id="aman"' in html, "Nothing fits yet" in html) == (True, False)


def test_help_and_fitting_texts_come_before_tips_when_a_card_is_shown(tree: Tree) -> None:
    publish(make_article(tree.topic, title="Membentak dan suami", summary="Suami membentak, suami membentak."))
    publish(make_article(tree.topic, title="Saat tetangga bercerita"))
    publish(make_page(tree.help, make_service("uptd", name="Kantor pendampingan", kind="pengaduan", number="0542-111111")))
    assert titles("suami sering membentak") == ["Kantor pendampingan", "Saat tetangga bercerita", "Membentak dan suami"]


def test_without_a_card_nothing_is_put_before_the_results(tree: Tree) -> None:
    publish(make_page(tree.help, make_service("uptd", name="Kantor pendampingan", kind="pengaduan", number="0542-111111")))
    publish(make_article(tree.topic, title="Merajut jaring"))
    assert titles("jaring") == ["Merajut jaring"]


@pytest.mark.parametrize("text", ["", "   ", "!!!"])
def test_an_empty_box_is_told_from_nothing_found(client: StrictClient, tree: Tree, text: str) -> None:
    html = answer_to(client, text)
    assert ("Kotaknya masih kosong" in html, "Belum ada yang cocok" in html) == (True, False)


def test_a_service_is_found_by_the_number_it_has_now(tree: Tree) -> None:
    service = make_service("satu", name="Layanan satu", number="0542-123456")
    publish(make_page(tree.help, service))
    assert titles("0542 123456") == ["Layanan satu"]
    channel = service.channels.get()
    channel.value = "0542-777777"
    channel.save()
    assert (titles("0542-123456"), titles("0542777777")) == ([], ["Layanan satu"])
    service.is_published = False
    service.save()
    assert titles("0542777777") == []


@pytest.mark.parametrize("text", ["", "   ", "!!!", "' OR 1=1 --", "%" * 500, "\x00", "😀"])
def test_odd_words_are_answered_quietly(client: StrictClient, tree: Tree, text: str) -> None:
    assert client.post("/cari/", {"teks": text}).status_code == 200


def test_the_answer_is_never_kept_and_never_indexed(client: StrictClient, tree: Tree) -> None:
    response = client.post("/cari/", {"teks": "takut"})
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert response.cookies == {}


def test_a_get_with_words_in_the_address_does_not_search(client: StrictClient, tree: Tree) -> None:
    publish(make_article(tree.topic, title="Merajut jaring"))
    html = client.get("/cari/", {"teks": "jaring", "q": "jaring"}).content.decode()
    assert html.count("jaring") == 0


def test_the_words_stand_in_no_log_line(client: StrictClient, tree: Tree, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    client.post("/cari/", {"teks": "kata-sangat-pribadi"})
    assert [record for record in caplog.records if "pribadi" in record.getMessage() + str(record.__dict__)] == []
    assert caplog.records != []


def test_a_script_gets_the_results_alone(client: StrictClient, tree: Tree) -> None:
    publish(make_article(tree.topic, title="Merajut jaring"))
    html = client.post("/cari/", {"teks": "jaring"}, headers={"X-Requested-With": "fetch"}).content.decode()
    assert "<html" not in html
    assert html.count("Merajut jaring") == 1


def test_words_are_escaped_when_they_come_back(client: StrictClient, tree: Tree) -> None:
    html = client.post("/cari/", {"teks": '"><script>x</script>'}).content.decode()
    assert html.count("&quot;&gt;&lt;script&gt;x&lt;/script&gt;") == 1


@pytest.mark.parametrize("count", [3, 60])
def test_a_search_costs_the_same_queries_at_any_size(tree: Tree, count: int) -> None:
    for number in range(count):
        index_page(make_article(tree.topic, title=f"Merajut jaring {number}"))
    search("jaring", language="id")
    with CaptureQueriesContext(connection) as queries:
        search("jaring ikan", language="id")
    assert len(queries) == 2


def test_searching_too_fast_is_braked_and_free_again_a_minute_later() -> None:
    limit = MinuteLimit(2)
    later = NOON + dt.timedelta(minutes=1)
    answers = [limit.allows("a", at=NOON) for _number in range(3)]
    assert answers == [True, True, False]
    assert (limit.allows("b", at=NOON), limit.allows("a", at=later)) == (True, True)


def test_the_braked_reader_gets_a_page_in_words(client: StrictClient, tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_limit, "most", 0)
    response = client.post("/cari/", {"teks": "anak"})
    assert (response.status_code, response.headers["Retry-After"]) == (429, "60")
    html = response.content.decode()
    assert ("Terlalu banyak pencarian dari jaringan yang sama." in html, 'href="tel:110"' in html) == (True, True)


def test_readers_behind_one_proxy_are_told_apart(client: StrictClient, tree: Tree, settings: Any) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    addresses = [client_address(RequestFactory().post("/cari/", HTTP_X_FORWARDED_FOR=one)) for one in ("9.9.9.1", "9.9.9.2")]
    assert addresses == ["9.9.9.1", "9.9.9.2"]


def test_an_address_that_cannot_be_known_closes_no_search() -> None:
    assert client_address(RequestFactory().post("/cari/", REMOTE_ADDR="")) == ""
