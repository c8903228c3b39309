"""Loading the starter content: once, whole, and never over an editor's change."""

import datetime as dt
from pathlib import Path

import pytest
from wagtail.models import Page, Site

from courses.starter.domain import load_starter
from puspaga.core.models import ReviewMark
from puspaga.directory.models import Channel, Service
from puspaga.pages.models import ArticlePage, GlossaryTerm, HomePage, ServicePage, StaticPage
from tests.courses.starter.conftest import edit_yaml

AT = dt.datetime(2026, 11, 24, 8, 0, tzinfo=dt.UTC)

pytestmark = pytest.mark.django_db


def indonesian(slug: str) -> ArticlePage:
    """The Indonesian article of that slug."""
    return ArticlePage.objects.get(slug=slug, locale__language_code="id")


def test_everything_of_the_pack_is_live(pack: Path) -> None:
    load_starter(at=AT, pack=pack)
    assert sorted(ArticlePage.objects.live().filter(locale__language_code="id").values_list("slug", flat=True)) == [
        "pujian-yang-membantu",
        "saat-remaja-mulai-diam",
    ]
    assert StaticPage.objects.live().filter(slug="aman").count() == 1
    assert GlossaryTerm.objects.count() == 2


def test_the_home_page_is_the_root_of_the_site_and_the_welcome_page_is_gone(pack: Path) -> None:
    load_starter(at=AT, pack=pack)
    assert isinstance(Site.objects.get(is_default_site=True).root_page.specific, HomePage)
    assert Page.objects.filter(depth=2, locale__language_code="id").count() == 1


def test_a_second_run_changes_nothing(pack: Path) -> None:
    load_starter(at=AT, pack=pack)
    before = list(Page.objects.order_by("pk").values_list("pk", "latest_revision_id", "last_published_at"))
    report = load_starter(at=AT + dt.timedelta(days=1), pack=pack)
    assert (report.created, report.updated, report.kept, report.deleted) == ([], [], [], [])
    assert list(Page.objects.order_by("pk").values_list("pk", "latest_revision_id", "last_published_at")) == before


def test_an_editors_change_is_kept_and_named_when_the_pack_changes_too(pack: Path) -> None:
    load_starter(at=AT, pack=pack)
    page = indonesian("pujian-yang-membantu")
    page.title = "Judul dari penyunting"
    page.save_revision().publish()
    edit_yaml(pack / "articles" / "pujian-yang-membantu.yaml", title="Judul baru dari paket")
    report = load_starter(at=AT, pack=pack)
    assert report.kept == ["article:pujian-yang-membantu"]
    assert indonesian("pujian-yang-membantu").title == "Judul dari penyunting"


def test_an_untouched_page_follows_the_pack(pack: Path) -> None:
    load_starter(at=AT, pack=pack)
    edit_yaml(pack / "articles" / "pujian-yang-membantu.yaml", title="Judul baru dari paket")
    report = load_starter(at=AT, pack=pack)
    assert report.updated == ["article:pujian-yang-membantu"]
    assert indonesian("pujian-yang-membantu").title == "Judul baru dari paket"


def test_what_an_editor_deleted_stays_gone_and_is_named(pack: Path) -> None:
    load_starter(at=AT, pack=pack)
    indonesian("pujian-yang-membantu").delete()
    report = load_starter(at=AT, pack=pack)
    assert "article:pujian-yang-membantu" in report.deleted
    assert not ArticlePage.objects.filter(slug="pujian-yang-membantu").exists()


def test_a_changed_number_of_a_service_is_kept(pack: Path) -> None:
    load_starter(at=AT, pack=pack)
    Channel.objects.filter(service__key="sapa-129", value="129").update(verified_on=dt.date(2026, 12, 1))
    services = (pack / "services.yaml").read_text()
    (pack / "services.yaml").write_text(services.replace("SAPA 129 (Kemen PPPA)", "SAPA 129"))
    assert "service:sapa-129" in load_starter(at=AT, pack=pack).kept
    assert Channel.objects.get(service__key="sapa-129", value="129").verified_on == dt.date(2026, 12, 1)


def test_a_service_that_is_not_published_has_no_page(pack: Path) -> None:
    load_starter(at=AT, pack=pack)
    assert Service.objects.get(key="lpsk").is_published is False
    assert sorted(ServicePage.objects.filter(locale__language_code="id").values_list("slug", flat=True)) == [
        "nomor-110",
        "nomor-129",
    ]


def test_marks_of_the_pack_are_open_review_marks(pack: Path) -> None:
    load_starter(at=AT, pack=pack)
    kinds = ReviewMark.objects.open().filter(object_key=str(indonesian("saat-remaja-mulai-diam").translation_key))
    assert list(kinds.values_list("kind", flat=True)) == ["clinical"]


def test_a_cleared_mark_is_not_opened_again(pack: Path) -> None:
    load_starter(at=AT, pack=pack)
    ReviewMark.objects.update(cleared_at=AT)
    load_starter(at=AT, pack=pack)
    assert ReviewMark.objects.open().count() == 0


def test_facts_keep_their_marks_and_order(pack: Path) -> None:
    load_starter(at=AT, pack=pack)
    page = indonesian("saat-remaja-mulai-diam")
    assert page.facts.first().claim.startswith("Mendengar aktif")
    assert set(page.facts.values_list("mark", flat=True)) <= {"S", "S2", "G", "X", "O"}


def test_the_english_article_is_whole_and_speaks_english(pack: Path, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # wagtail-localize publishes after the commit
        load_starter(at=AT, pack=pack)
    source = indonesian("saat-remaja-mulai-diam")
    page = ArticlePage.objects.get(slug="saat-remaja-mulai-diam", locale__language_code="en")
    assert (page.live, page.title) == (True, "When your teenager goes quiet")
    assert [block.block_type for block in page.body] == [block.block_type for block in source.body]
    assert "tidak" not in str(page.body.get_prep_value()).lower().split()


def test_a_broken_file_is_named_with_its_line(pack: Path) -> None:
    from courses.starter.errors import BadPack

    (pack / "articles" / "rusak.yaml").write_text('title: "tanpa penutup\nslug: x\n')
    with pytest.raises(BadPack, match=r"rusak\.yaml, baris \d+"):
        load_starter(at=AT, pack=pack)


def test_an_unknown_block_is_named(pack: Path) -> None:
    from courses.starter.errors import BadPack

    edit_yaml(pack / "articles" / "pujian-yang-membantu.yaml", blocks=[{"tarian": "?"}])
    with pytest.raises(BadPack, match="tarian"):
        load_starter(at=AT, pack=pack)
