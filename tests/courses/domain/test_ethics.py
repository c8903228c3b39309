"""Wordings of the code of ethics and signatures under them."""

import pytest

from courses.domain.ethics import current_code, publish_code, sign_ethics, text_of_page
from courses.errors import NotThisWording
from courses.models import EthicsCode, EthicsSignature, Evidence
from puspaga.accounts.enums import Role
from puspaga.pages.models import HomePage, StaticPage
from tests.factories.accounts import NOON, make_user
from tests.factories.pages import make_tree

pytestmark = pytest.mark.django_db


def make_page(*blocks: tuple[str, object], slug: str = "kode-etik") -> StaticPage:
    """A published page with these blocks."""
    home = HomePage.objects.first() or make_tree().home
    page = home.add_child(instance=StaticPage(title="Kode etik", slug=slug, body=[*blocks], live=False))
    page.save_revision().publish()
    return page


def test_the_same_text_is_one_wording_and_another_text_the_next():
    first = publish_code("satu", at=NOON)
    assert publish_code(" satu\n", at=NOON) == first
    assert publish_code("dua", at=NOON).number == 2
    assert current_code().text == "dua"


def test_publishing_the_page_makes_a_wording_of_its_whole_text():
    make_page(
        ("subjudul", "Janji saya"),
        ("paragraf", "<p>Pelan &amp; jelas.</p><p>Kedua.</p>"),
        ("langkah", ["Keselamatan lebih dulu.", "Jujur."]),
        ("intinya", ["Pilihan tetap miliknya."]),
        ("ucapkan_hindari", [{"ucapkan": "Boleh saya catat?", "hindari": "Diam-diam."}]),
        ("paragraf", "<p>Nama: ____________ Tanggal: ________</p>"),
    )
    assert current_code().text.split("\n") == [
        "# Kode etik", "", "## Janji saya", "", "Pelan & jelas.", "", "Kedua.", "", "1. Keselamatan lebih dulu.", "2. Jujur.",
        "", "- Pilihan tetap miliknya.", "", "- Ucapkan: Boleh saya catat? Hindari: Diam-diam.",
    ]  # fmt: skip


def test_publishing_again_without_a_change_makes_no_wording():
    page = make_page(("subjudul", "Janji"))
    page.save_revision().publish()
    assert EthicsCode.objects.count() == 1
    assert text_of_page(page) == current_code().text


def test_other_pages_make_no_wording():
    make_page(("subjudul", "Janji"), slug="tentang")
    assert current_code() is None


def test_signing_twice_is_signing_once_and_gives_evidence():
    learner, code = make_user(Role.COMPANION), publish_code("satu", at=NOON)
    assert sign_ethics(learner, code=code, at=NOON) == sign_ethics(learner, code=code, at=NOON)
    assert EthicsSignature.objects.count() == 1
    evidence = Evidence.objects.get()
    assert (evidence.kind, evidence.is_met, evidence.details) == ("ethics", True, {"number": 1})


def test_an_older_wording_cannot_be_signed():
    old = publish_code("satu", at=NOON)
    publish_code("dua", at=NOON)
    with pytest.raises(NotThisWording, match="baru saja berubah"):
        sign_ethics(make_user(Role.COMPANION), code=old, at=NOON)
