"""The URL alone decides the language, and the switch leads to the same page where it exists."""

import re

import pytest

from tests.factories.pages import Tree, make_article, make_static_page, make_tree, translate_tree
from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree() -> Tree:
    """A small site."""
    return make_tree()


def switch_of(client: StrictClient, path: str) -> list[tuple[str, str]]:
    """Address and language of the language switch."""
    html = client.get(path).content.decode()
    return re.findall(r'<a class="bhs" href="([^"]+)" hreflang="(\w+)"', html)


def test_there_is_no_switch_without_a_second_language(client: StrictClient, tree: Tree) -> None:
    assert switch_of(client, "/") == []


def test_the_switch_leads_to_the_translated_page_and_back(client: StrictClient, tree: Tree) -> None:
    article = make_article(tree.topic)
    english = translate_tree(tree, article)
    assert switch_of(client, article.url) == [(english.url, "en")]
    assert switch_of(client, english.url) == [(article.url, "id")]


def test_a_page_without_translation_leads_to_the_other_home(client: StrictClient, tree: Tree) -> None:
    translated, lonely = make_article(tree.topic), make_article(tree.topic)
    translate_tree(tree, translated)
    assert switch_of(client, lonely.url) == [("/en/", "en")]


@pytest.mark.parametrize("accepted", ["en-GB,en;q=0.9", "id", "fr", ""])
def test_the_browsers_language_changes_nothing(client: StrictClient, tree: Tree, accepted: str) -> None:
    article = make_article(tree.topic)
    english = translate_tree(tree, article)
    found = [
        re.search(r'<html lang="(\w+)">', client.get(path, headers={"Accept-Language": accepted}).content.decode())[1]
        for path in (article.url, english.url)
    ]
    assert found == ["id", "en"]


def test_english_pages_stay_in_english_and_fall_back_where_they_must(client: StrictClient, tree: Tree) -> None:
    make_static_page(tree.home, "data-anda", title="Data Anda")
    translate_tree(tree, make_article(tree.topic))
    html = client.get("/en/").content.decode()
    footer = re.search(r"<footer.*?</footer>", html, re.S)[0]
    assert re.findall(r'href="(/data-anda/)" hreflang="(\w+)" lang="(\w+)"', footer) == [("/data-anda/", "id", "id")]
    assert re.findall(r'href="(/en/keluarga/)"', footer) == ["/en/keluarga/"]
