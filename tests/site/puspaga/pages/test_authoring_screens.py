"""What the editor's screens offer: drawings to look at, a phone beside the text, no way out of the house."""

import re

import pytest
from django.test import Client

from puspaga.accounts.enums import Role
from puspaga.pages.models import ArticlePage
from puspaga.pages.models.illustrated import article_drawings, drawing_choices
from tests.factories.accounts import signed_in
from tests.factories.authoring import create_article
from tests.factories.pages import Tree, make_article, make_tree, translate_tree
from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db
OUTSIDE = re.compile(r'(?:href|src|action)="(https?://[^"]+)"')


@pytest.fixture
def tree(client: Client) -> Tree:
    """A small site, and an editor signed in."""
    small = make_tree()
    signed_in(client, Role.EDITOR)
    return small


def test_every_drawing_is_chosen_by_looking_at_it(client: Client, tree: Tree) -> None:
    html = client.get(f"/admin/pages/add/pages/articlepage/{tree.topic.pk}/").content.decode()
    shown = re.findall(r'<img src="/admin/gambar-kami/([a-z0-9-]+)\.svg" alt=""', html)
    keys = [key for key, _name in article_drawings()]
    assert shown == keys
    assert re.findall(r'name="drawing" value="([^"]*)"', html) == ["", *keys]


@pytest.mark.parametrize("kind", ["home", "topic", "article"])
def test_each_page_with_a_drawing_offers_them(client: Client, tree: Tree, kind: str) -> None:
    page = make_article(tree.topic) if kind == "article" else getattr(tree, kind)
    html = client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    offered = drawing_choices() if kind == "home" else article_drawings()
    assert html.count('type="radio" name="drawing"') == len(offered) + 1


@pytest.mark.parametrize(("key", "status"), [("hero", 200), ("tidak-ada", 404), ("HERO", 404)])
def test_a_drawing_is_a_file_of_ours_or_nothing(client: Client, tree: Tree, key: str, status: int) -> None:
    response = client.get(f"/admin/gambar-kami/{key}.svg")
    assert response.status_code == status
    assert (response.headers["Content-Type"] == "image/svg+xml") is (status == 200)


def test_an_unknown_drawing_is_refused(client: Client, tree: Tree) -> None:
    response = create_article(client, tree.topic, drawing="tidak-ada")
    assert list(response.context["form"].errors) == ["drawing"]
    create_article(client, tree.topic, drawing="topik-remaja")
    assert ArticlePage.objects.get().drawing == "topik-remaja"


def test_drawings_of_the_house_are_no_choice_for_a_text(client: Client, tree: Tree) -> None:
    html = client.get(f"/admin/pages/add/pages/articlepage/{tree.topic.pk}/").content.decode()
    assert "Topik: remaja" in html
    assert [name for name in ('value="hero"', 'value="kosong"', 'value="galat"') if name in html] == []


def test_related_reading_is_in_the_texts_own_language(client: Client, tree: Tree) -> None:
    article = make_article(tree.topic, title="Bacaan asal")
    translate_tree(tree, article)
    other = make_article(tree.topic, title="Bacaan lain")
    for path in (f"/admin/pages/add/pages/articlepage/{tree.topic.pk}/", f"/admin/pages/{other.pk}/edit/"):
        html = client.get(path).content.decode()
        select = re.search(r'<select name="related".*?</select>', html, re.S)[0]
        assert select.count("Bacaan asal") == 1


def test_a_text_never_saved_is_not_called_faultless(client: Client, tree: Tree) -> None:
    html = client.get(f"/admin/pages/add/pages/articlepage/{tree.topic.pk}/").content.decode()
    assert "Simpan draf dulu, lalu naskah ini diperiksa." in html
    assert "Tidak ada yang perlu diperbaiki" not in html


def ticked(client: Client, path: str) -> list[str]:
    """The boxes of “Perlu ditinjau” that stand ticked on this screen."""
    html = client.get(path).content.decode()
    return re.findall(r'name="review_kinds" value="([a-z]+)"[^>]* checked', html)


def test_a_new_article_starts_with_the_psychologists_box_and_says_so(client: Client, tree: Tree) -> None:
    path = f"/admin/pages/add/pages/articlepage/{tree.topic.pk}/"
    assert ticked(client, path) == ["clinical"]
    assert "Artikel baru selalu dimulai dengan “psikologi dan kesehatan” tercentang." in client.get(path).content.decode()


def test_what_the_first_screen_ticked_is_read_by_readers_until_somebody_looked(client: Client, tree: Tree) -> None:
    boxes = ticked(client, f"/admin/pages/add/pages/articlepage/{tree.topic.pk}/")
    create_article(client, tree.topic, "publish", review_kinds=boxes)
    html = StrictClient().get(ArticlePage.objects.get().url).content.decode()
    assert "Belum ditinjau: psikologi dan kesehatan" in html


def test_an_editor_may_untick_it(client: Client, tree: Tree) -> None:
    create_article(client, tree.topic, "publish", review_kinds=[])
    article = ArticlePage.objects.get()
    assert "Belum ditinjau" not in StrictClient().get(article.url).content.decode()
    assert ticked(client, f"/admin/pages/{article.pk}/edit/") == []


def test_texts_that_stand_already_and_other_kinds_of_page_start_as_they_are(client: Client, tree: Tree) -> None:
    paths = (f"/admin/pages/{make_article(tree.topic).pk}/edit/", f"/admin/pages/add/pages/staticpage/{tree.home.pk}/")
    assert [ticked(client, path) for path in paths] == [[], []]


def test_the_first_screen_lets_an_editor_begin_and_go_on(client: Client, tree: Tree) -> None:
    create_article(client, tree.topic, title="Draf saya")
    html = client.get("/admin/").content.decode()
    assert f"/admin/pages/add/pages/articlepage/{tree.topic.pk}/" in html
    assert f'href="/admin/pages/{ArticlePage.objects.get().pk}/edit/">Draf saya</a>' in html


@pytest.mark.parametrize("role", [Role.TRAINER, Role.REVIEWER_LEGAL, Role.OFFICER])
def test_translations_and_the_editors_desk_are_for_editors(client: Client, tree: Tree, role: Role) -> None:
    signed_in(client, role)
    assert client.get("/admin/localize/reports/translations/").status_code == 302
    html = client.get("/admin/").content.decode()
    assert ("Tulis artikel baru" in html, "reports/translations" in html) == (False, False)


def test_the_preview_starts_at_the_size_of_a_small_phone(client: Client, tree: Tree) -> None:
    article = make_article(tree.topic)
    html = client.get(f"/admin/pages/{article.pk}/edit/").content.decode()
    sizes = [
        int(width)
        for width in re.findall(r'name="preview-size" value="(\d+)"', html) or re.findall(r'data-device-width="(\d+)"', html)
    ]
    assert [size["device_width"] for size in article.preview_sizes] == [360, 768, 1280]
    assert article.default_preview_size == "hp"
    assert sizes == [360, 768, 1280]
    assert html.count("HP kecil, 360 piksel") == 1


def test_only_the_editors_own_screen_may_frame_a_preview(client: Client, tree: Tree) -> None:
    article = make_article(tree.topic)
    response = client.get(f"/admin/pages/{article.pk}/edit/preview/?in_preview_panel=true")
    assert response.status_code == 200
    assert "frame-ancestors 'self'" in response.headers["Content-Security-Policy"]
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'none'" in client.get(article.url).headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    "path", ["/admin/", "/admin/pages/", "/admin/images/", "/admin/images/add/", "/admin/documents/", "/admin/media/", "editor"]
)
def test_no_screen_leads_out_of_the_house(client: Client, tree: Tree, path: str) -> None:
    address = f"/admin/pages/{make_article(tree.topic).pk}/edit/" if path == "editor" else path
    response = client.get(address)
    assert response.status_code == 200
    # What is said where JavaScript is off stands in the catalogue, not on the screen.
    html = re.sub(r"<noscript.*?</noscript>", "", response.content.decode(), flags=re.S)
    outside = [link for link in OUTSIDE.findall(html) if not link.startswith("http://localhost")]
    assert outside == []


def test_sensitivity_is_an_editors_choice(client: Client, tree: Tree) -> None:
    create_article(client, tree.topic, "publish", is_sensitive="on")
    assert ArticlePage.objects.get().document_title == "Halaman belajar"
