"""A small site for tests: a home page, a family index, topics and articles, in as many copies as a test needs."""

import itertools
from dataclasses import dataclass
from typing import Any

from wagtail.models import Locale, Page, Site

from puspaga.core.domain.page_cache import bump_site_version
from puspaga.pages.models import ArticlePage, FamilyIndexPage, HelpIndexPage, HomePage, StaticPage, TopicPage

_numbers = itertools.count(1)

LIGHT_BODY: list[tuple[str, Any]] = [("paragraf", "<p>Duduk di dekatnya.</p>"), ("kotak_aman", None)]
HEAVY_BODY: list[tuple[str, Any]] = [
    ("subjudul", "Malam ini"),
    ("paragraf", "<p>Nasi belum matang. Susu tumpah.</p><p>Dada Anda panas.</p>"),
    ("jeda", "Tekan telapak kaki ke lantai. Buang napas pelan-pelan."),
    ("intinya", ["Marah boleh.", "Menyakiti jangan.", "Minta maaf pendek."]),
    ("langkah", ["Kenali tandanya.", "Mundur beberapa langkah.", "Minum, lalu kembali."]),
    ("ucapkan_hindari", [{"ucapkan": "Ambil lap, kita bersihkan.", "hindari": "Kamu bikin susah saja."}]),
    ("kutipan", {"teks": "Ternyata saya belum makan.", "siapa": "Bu Tuti (cerita rekaan)"}),
    ("tanda_bahaya", ["Anda takut akan menyakiti anak."]),
    ("coba_minggu_ini", "Tempel gambar segelas air."),
    ("kotak_aman", None),
    (
        "cek_cepat",
        {"soal": "Anak diam di pojok?", "opsi": ["Menunggu.", "Duduk di dekatnya."], "kunci": 1, "penjelasan": "Hadir dulu."},
    ),
]


@dataclass
class Tree:
    """The fixed pages of one language."""

    home: HomePage
    family: FamilyIndexPage
    topic: TopicPage
    help: HelpIndexPage


def make_tree() -> Tree:
    """The Indonesian tree as the root of the default site; the framework's welcome page goes."""
    Locale.objects.get_or_create(language_code="id")
    Locale.objects.get_or_create(language_code="en")
    root = Page.objects.get(depth=1)
    home = root.add_child(instance=HomePage(title="Beranda", slug="beranda-uji", drawing="hero"))
    site = Site.objects.get(is_default_site=True)
    site.root_page = home
    site.save()
    family = home.add_child(instance=FamilyIndexPage(title="Keluarga", slug="keluarga", intro="Bacaan pendek."))
    help_index = home.add_child(instance=HelpIndexPage(title="Layanan", slug="bantuan", intro="Orang yang mendengar."))
    topic = family.add_child(instance=TopicPage(title="Remaja", slug="remaja", intro="Tetap dekat."))
    bump_site_version()
    return Tree(home, family, topic, help_index)


def make_article(topic: TopicPage, *, body: list[tuple[str, Any]] | None = None, **values: Any) -> ArticlePage:
    """A live article; the numbered title is its own unless given."""
    number = next(_numbers)
    fields = {
        "title": f"Bacaan {number}",
        "slug": f"bacaan-{number}",
        "promise": "Satu kalimat janji.",
        "summary": "Ringkasan pendek.",
        "ages": ["13-18"],
        **values,
    }
    article = ArticlePage(**fields)
    article.body = LIGHT_BODY if body is None else body
    topic.refresh_from_db()
    topic.add_child(instance=article)
    bump_site_version()
    return article


def make_static_page(home: HomePage, slug: str, **values: Any) -> StaticPage:
    """A live explaining page."""
    home.refresh_from_db()
    page = home.add_child(instance=StaticPage(title=values.pop("title", slug.capitalize()), slug=slug, **values))
    bump_site_version()
    return page


def publish(page: Page) -> Page:
    """Publish as an editor does, so that the receivers run."""
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def translate_tree(tree: Tree, article: ArticlePage) -> ArticlePage:
    """English copies of the home page, the index, the topic and one article; answers the English article."""
    english = Locale.objects.get(language_code="en")
    for page in (tree.home, tree.family, tree.topic, article):
        copy = page.copy_for_translation(english)
        publish(copy)
    bump_site_version()
    return article.get_translation(english)
