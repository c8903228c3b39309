"""How many queries a page costs: a fixed number, the same at 3 articles and at 300."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from tests.factories.pages import HEAVY_BODY, Tree, make_article, make_tree
from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db

# A query string is never answered from the page cache.
FRESH = {"segar": "1"}
MOST = 12
LISTS = {"/": 6, "/keluarga/": 9, "/keluarga/usia/13-18/": 8, "/keluarga/remaja/": 8}


@pytest.fixture
def tree() -> Tree:
    """A small site."""
    return make_tree()


def cost(client: StrictClient, path: str) -> int:
    """Queries of one uncached visit after another page has been made in this process."""
    client.get(path, FRESH)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path, FRESH).status_code == 200
    return len(queries)


@pytest.mark.parametrize("count", [3, 300])
def test_lists_cost_the_same_with_three_articles_and_with_three_hundred(client: StrictClient, tree: Tree, count: int) -> None:
    for _number in range(count):
        make_article(tree.topic, body=[])
    assert {path: cost(client, path) for path in LISTS} == LISTS


def test_an_article_costs_at_most_twelve(client: StrictClient, tree: Tree) -> None:
    article = make_article(tree.topic, body=HEAVY_BODY)
    assert cost(client, article.url) == 9
    assert cost(client, article.url + "cetak/") == 8


def test_a_page_from_the_cache_costs_none(client: StrictClient, tree: Tree) -> None:
    article = make_article(tree.topic, body=HEAVY_BODY)
    client.get(article.url)
    with CaptureQueriesContext(connection) as queries:
        client.get(article.url)
    assert len(queries) == 0


def test_no_page_asks_the_shared_cache_for_addresses(client: StrictClient, tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    """The framework would, once for every link; in an embedded installation that cache is the database."""
    asked: list[int] = []
    original: Callable[[], list] = Site.get_site_root_paths
    monkeypatch.setattr(Site, "get_site_root_paths", staticmethod(lambda: asked.append(1) or original()))
    for _number in range(5):
        make_article(tree.topic)
    for path in ("/", "/keluarga/", "/keluarga/remaja/"):
        client.get(path, FRESH)
    assert len(asked) == 1
