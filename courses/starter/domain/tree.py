"""The fixed pages of the site: home, family index, topics, help index, referral map."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from wagtail.models import Page, PageLogEntry, Site

from courses.starter.domain.ledger import Item, LoadReport, load_item
from puspaga.pages.models import FamilyIndexPage, HelpIndexPage, HomePage, ReferralMapPage, TopicPage

TOPICS = {
    "komunikasi": ("Komunikasi keluarga", "Mendengar, berbicara, dan berbeda pendapat tanpa saling melukai."),
    "usia-dini": ("Anak usia dini", "Dari lahir sampai sebelum sekolah: aturan kecil, tumbuh, dan bermain."),
    "usia-sekolah": ("Anak usia sekolah", "Belajar, berteman, dan percaya diri pada usia 7–12 tahun."),
    "remaja": ("Remaja", "Tetap dekat saat anak mulai punya dunianya sendiri."),
    "anak-istimewa": ("Anak berkebutuhan khusus", "Hari yang berat, langkah kecil, dan tempat bertanya."),
    "orang-tua": ("Untuk orang tua", "Ayah, ibu, kakek, dan nenek juga perlu dirawat."),
    "aman-daring": ("Gawai dan internet", "Kesepakatan di rumah dan langkah bila ada yang mengganggu."),
    "tetangga": ("Tetangga dan lingkungan", "Menjadi tempat bercerita yang aman bagi orang sekitar."),
}


@dataclass
class Tree:
    """The pages others hang under."""

    home: Page
    family: Page | None
    topics: dict[str, Page]
    help: Page | None


def page_item(
    key: str, model: type[Page], parent: Page, fields: dict[str, Any], data: Any, *, starts_live: bool = True
) -> Item:
    """A ledger item for one page with the given field values; its state is its newest revision.

    Without `starts_live` a new page stands in the tree as a draft until it is published.
    """

    def build(existing: Page | None) -> Page:
        page = existing or model(live=starts_live)
        for name, value in fields.items():
            setattr(page, name, value)
        if existing is None:
            parent.refresh_from_db()
            parent.add_child(instance=page)
        page.save_revision().publish()
        page.refresh_from_db()
        return page

    return Item(
        key=key,
        data=data,
        find=lambda pk: model.objects.filter(pk=pk).first(),
        build=build,
        state=lambda page: model.objects.values_list("latest_revision_id", flat=True).get(pk=page.pk),
    )


@transaction.atomic
def replace_welcome_page(home: Page) -> None:
    """Make `home` the root of the default site and remove the framework's welcome page and what the log says of it."""
    site = Site.objects.filter(is_default_site=True).first() or Site(hostname="localhost", is_default_site=True)
    old = site.root_page if site.root_page_id else None
    if old is not None and old.pk == home.pk:
        return
    site.root_page, site.site_name = home, "Puspaga Belajar"
    site.save()
    if old is not None and type(old.specific) is Page:
        gone = old.pk
        old.delete()
        PageLogEntry.objects.filter(page=gone).delete()


def load_tree(*, report: LoadReport) -> Tree:
    """Load the fixed pages in Indonesian and return them."""
    root = Page.objects.get(depth=1)
    fields = {"title": "Beranda", "slug": "beranda", "drawing": "hero"}
    home = load_item(page_item("page:home", HomePage, root, fields, fields), report=report)
    home = home or HomePage.objects.first()
    replace_welcome_page(home)
    family = _load(home, "page:keluarga", FamilyIndexPage, "Keluarga", "keluarga", "Bacaan pendek untuk malam ini.", report)
    help_index = _load(
        home, "page:bantuan", HelpIndexPage, "Layanan", "bantuan", "Orang dan tempat yang siap mendengar.", report
    )
    if help_index is not None:
        _load(
            help_index, "page:peta", ReferralMapPage, "Peta rujukan", "peta-rujukan",
            "Siapa yang dapat Anda hubungi sendiri, dan siapa yang hanya lewat layanan lain.", report,
        )  # fmt: skip
    return Tree(home, family, _load_topics(family, report), help_index)


def _load(parent: Page, key: str, model: type[Page], title: str, slug: str, intro: str, report: LoadReport) -> Page | None:
    fields = {"title": title, "slug": slug, "intro": intro, "show_in_menus": True}
    return load_item(page_item(key, model, parent, fields, fields), report=report)


def _load_topics(family: Page | None, report: LoadReport) -> dict[str, Page]:
    topics = {}
    for slug, (title, intro) in TOPICS.items() if family is not None else ():
        fields = {"title": title, "slug": slug, "intro": intro, "drawing": f"topik-{slug}"}
        topic = load_item(page_item(f"topic:{slug}", TopicPage, family, fields, fields), report=report)
        if topic is not None:
            topics[slug] = topic
    return topics
