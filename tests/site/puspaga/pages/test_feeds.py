"""What search engines and messengers read, and what they must not."""

import re

import pytest

from tests.factories.pages import Tree, make_article, make_static_page, make_tree, publish, translate_tree
from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree() -> Tree:
    """A small site."""
    return make_tree()


def test_the_sitemap_lists_open_pages_and_no_sensitive_one(client: StrictClient, tree: Tree) -> None:
    shown = make_article(tree.topic)
    make_article(tree.topic, is_sensitive=True)
    make_article(tree.topic, live=False)
    make_static_page(tree.home, "tentang")
    paths = re.findall(r"<loc>https?://[^/]+(/[^<]*)</loc>", client.get("/sitemap.xml").content.decode())
    assert paths == ["/", "/keluarga/", "/keluarga/remaja/", shown.url, "/tentang/"]


@pytest.mark.parametrize("count", [3, 60])
def test_the_sitemap_costs_the_same_queries_at_any_size(
    client: StrictClient, tree: Tree, count: int, django_assert_num_queries: object
) -> None:
    for _number in range(count):
        make_article(tree.topic)
    client.get("/sitemap.xml")
    with django_assert_num_queries(8):
        client.get("/sitemap.xml")


def test_robots_names_the_sitemap_and_closes_personal_areas(client: StrictClient, tree: Tree) -> None:
    lines = client.get("/robots.txt").content.decode().split("\n")
    assert [line for line in lines if line.startswith("Disallow")] == [
        "Disallow: /admin/",
        "Disallow: /akun/",
        "Disallow: /saya/",
        "Disallow: /cari/",
        "Disallow: /en/cari/",
    ]
    assert lines[-2] == "Sitemap: http://localhost:8000/sitemap.xml"


def test_an_open_article_describes_itself(client: StrictClient, tree: Tree) -> None:
    article = publish(make_article(tree.topic, title="Merajut jaring", summary="Dua jari, satu simpul."))
    html = client.get(article.url).content.decode()
    properties = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', html))
    assert (properties["title"], properties["description"]) == ("Merajut jaring", "Dua jari, satu simpul.")
    assert properties["image"].endswith("/static/puspaga/brand/og-default.png")
    assert re.findall(r'<link rel="canonical" href="([^"]+)">', html) == [article.full_url]
    assert re.findall(r'itemprop="(\w+)"', html) == ["inLanguage", "dateModified", "headline", "description", "articleBody"]


def test_both_languages_name_each_other(client: StrictClient, tree: Tree) -> None:
    article = make_article(tree.topic)
    english = translate_tree(tree, article)
    for page in (article, english):
        links = re.findall(r'<link rel="alternate" hreflang="(\w+)" href="([^"]+)">', client.get(page.url).content.decode())
        assert links == [("id", article.full_url), ("en", english.full_url)]


def test_a_page_in_one_language_names_no_other(client: StrictClient, tree: Tree) -> None:
    html = client.get(make_article(tree.topic).url).content.decode()
    assert re.findall(r'rel="alternate"', html) == []
