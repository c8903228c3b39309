"""What a reader sees: every public page type with light, heavy and no content."""

import re

import pytest

from puspaga.core.domain.review import open_marks
from puspaga.core.enums import ReviewKind
from puspaga.pages.models import ArticleFact, HomePage
from tests.factories.accounts import NOON
from tests.factories.pages import HEAVY_BODY, Tree, make_article, make_static_page, make_tree
from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree() -> Tree:
    """A site with one topic and no article."""
    return make_tree()


def page_of(client: StrictClient, path: str) -> str:
    """The HTML of a page that must be there."""
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def title_of(html: str) -> str:
    """What the browser writes into its history."""
    return re.search(r"<title>(.*?)</title>", html)[1]


@pytest.mark.parametrize("path", ["/", "/keluarga/", "/keluarga/remaja/", "/keluarga/usia/13-18/", "/cari/"])
def test_pages_without_any_article_are_whole(client: StrictClient, tree: Tree, path: str) -> None:
    html = page_of(client, path)
    assert html.count("<h1") == 1
    assert html.count('action="/tutup/"') == 1


@pytest.mark.parametrize("body", [[], None, HEAVY_BODY], ids=["empty", "light", "heavy"])
def test_an_article_is_whole_with_any_body(client: StrictClient, tree: Tree, body: list | None) -> None:
    article = make_article(tree.topic, body=body)
    html = page_of(client, article.url)
    assert html.count("<h1") == 1
    assert title_of(html) == article.title
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert sorted(ids) == sorted(set(ids))


def test_public_pages_set_no_cookie_and_hold_no_token(client: StrictClient, tree: Tree) -> None:
    article = make_article(tree.topic, body=HEAVY_BODY)
    for path in ("/", "/keluarga/", "/keluarga/remaja/", article.url, article.url + "cetak/", "/cari/"):
        response = client.get(path)
        assert response.cookies == {}
        assert b"csrfmiddlewaretoken" not in response.content


def test_the_exit_is_the_second_thing_the_keyboard_reaches(client: StrictClient, tree: Tree) -> None:
    html = page_of(client, "/").split("<body", 1)[1]
    first_two = re.findall(r"<(a|button)\b([^>]*)>", html)[:2]
    assert [(tag, "lewat" in attributes, "keluar" in attributes) for tag, attributes in first_two] == [
        ("a", True, False),
        ("button", False, True),
    ]


def test_the_menu_has_four_places_and_each_exists(client: StrictClient, tree: Tree) -> None:
    menu = re.search(r'<nav class="bawah".*?</nav>', page_of(client, "/"), re.S)[0]
    addresses = re.findall(r'href="([^"]+)"', menu)
    assert addresses == ["/", "/keluarga/", "/bantuan/", "/cari/"]
    assert [client.get(address).status_code for address in addresses] == [200, 200, 200, 200]


def test_the_home_page_shows_articles_of_different_topics_first(client: StrictClient, tree: Tree) -> None:
    for _number in range(8):
        make_article(tree.topic)
    other = tree.family.add_child(instance=type(tree.topic)(title="Gawai", slug="gawai"))
    make_article(other, title="Kesepakatan HP")
    html = page_of(client, "/")
    shown = re.findall(r'<strong class="h">(Bacaan \d+|Kesepakatan HP)</strong>', html)
    assert len(shown) == 6
    assert "Kesepakatan HP" in shown[:2]


def test_ages_filter_and_keep_texts_for_all_ages(client: StrictClient, tree: Tree) -> None:
    make_article(tree.topic, title="Untuk remaja", ages=["13-18"])
    make_article(tree.topic, title="Untuk bayi", ages=["0-2"])
    make_article(tree.topic, title="Untuk semua", ages=["semua"])
    html = page_of(client, "/keluarga/usia/0-2/")
    assert re.findall(r'<strong class="h">(Untuk \w+)</strong>', html) == ["Untuk bayi", "Untuk semua"]
    assert client.get("/keluarga/usia/99/").status_code == 404


def test_a_draft_is_shown_nowhere(client: StrictClient, tree: Tree) -> None:
    article = make_article(tree.topic, title="Belum terbit", live=False)
    pages = [page_of(client, path) for path in ("/", "/keluarga/", "/keluarga/remaja/")]
    assert [html.count("Belum terbit") for html in pages] == [0, 0, 0]
    assert client.get(article.url).status_code == 404


def test_a_sensitive_article_tells_nothing_outside_itself(client: StrictClient, tree: Tree) -> None:
    article = make_article(tree.topic, title="Saat takut di rumah", slug="saat-malam", is_sensitive=True)
    response = client.get(article.url)
    html = response.content.decode()
    assert title_of(html) == "Halaman belajar"
    assert re.findall(r'property="og:|rel="canonical"|name="description"|data-bagikan', html) == []
    assert response.headers["X-Robots-Tag"] == "noindex, nofollow"


def test_open_review_marks_are_said_plainly_and_go_when_there_are_none(client: StrictClient, tree: Tree) -> None:
    article = make_article(tree.topic)
    assert page_of(client, article.url).count("Belum ditinjau") == 0
    open_marks(article, [ReviewKind.LEGAL], at=NOON)
    assert re.search(r"Belum ditinjau: (\w+)<", page_of(client, article.url))[1] == "hukum"


def test_facts_stand_folded_with_mark_and_source(client: StrictClient, tree: Tree) -> None:
    article = make_article(tree.topic)
    ArticleFact.objects.create(page=article, claim="Usia kawin 19 tahun.", mark="S", source="UU 16/2019")
    ArticleFact.objects.create(page=article, claim="Usulan kami sendiri.", mark="O")
    folded = re.search(r'<details class="fakta">(.*?)</details>', page_of(client, article.url), re.S)[1]
    assert folded.count("<li>") == 1
    assert "Terbaca di sumber · UU 16/2019" in folded


def test_the_contents_list_leads_to_headings_that_exist(client: StrictClient, tree: Tree) -> None:
    html = page_of(client, make_article(tree.topic, body=HEAVY_BODY).url)
    contents = re.search(r'<nav class="isi-modul".*?</nav>', html, re.S)[0]
    anchors = re.findall(r'href="#([^"]+)"', contents)
    assert anchors == ["malam-ini", "jeda", "intinya", "tanda", "coba"]
    assert [html.count(f'id="{anchor}"') for anchor in anchors] == [1, 1, 1, 1, 1]


def test_the_browser_voice_is_offered_hidden_so_that_nothing_shows_without_script(client: StrictClient, tree: Tree) -> None:
    html = page_of(client, make_article(tree.topic).url)
    assert re.findall(r"<div class=\"dengar\"[^>]*>", html) == ['<div class="dengar" data-dengar="id" hidden>']


def test_static_pages_stand_in_the_footer_by_name(client: StrictClient, tree: Tree) -> None:
    make_static_page(tree.home, "data-anda", title="Data Anda")
    footer = re.search(r"<footer.*?</footer>", page_of(client, "/"), re.S)[0]
    assert re.findall(r'href="(/data-anda/)"[^>]*>([^<]+)<', footer) == [("/data-anda/", "Data Anda")]


def test_a_page_deep_in_the_tree_is_found_and_a_wrong_address_is_not(client: StrictClient, tree: Tree) -> None:
    article = make_article(tree.topic)
    assert client.get(article.url).status_code == 200
    for path in ("/keluarga/tidak-ada/", f"{article.url}lagi/", "/a/b/c/d/e/f/g/h/"):
        assert client.get(path).status_code == 404


def test_a_page_under_restriction_is_not_shown(client: StrictClient, tree: Tree) -> None:
    article = make_article(tree.topic)
    article.view_restrictions.create(restriction_type="login")
    assert client.get(article.url).status_code == 302


def test_home_pages_are_made_with_words_of_their_own() -> None:
    assert HomePage(title="x").heading == "Duduk berdampingan dulu, bicara kemudian."


def test_an_age_without_its_own_texts_says_so(client: StrictClient) -> None:
    tree = make_tree()
    make_article(tree.topic, ages=["semua"])
    sentence = "Belum ada bacaan khusus untuk usia ini."
    assert sentence in client.get("/keluarga/usia/hamil/").content.decode()
    make_article(tree.topic, ages=["hamil"])
    assert sentence not in client.get("/keluarga/usia/hamil/").content.decode()
