"""The content checks on real pages: where a planted fault is found, and that it stops publishing by every way."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from PIL import Image as Pixels
from wagtail.test.utils.form_data import rich_text

from media.enums import PeopleShown
from media.models import CustomDocument, CustomImage, Recording
from puspaga.accounts.enums import Role
from puspaga.core.domain.review import open_marks
from puspaga.pages.domain.checks import findings_of
from puspaga.pages.engines.content_checks import Level
from puspaga.pages.errors import NotReady
from puspaga.pages.models import ArticlePage
from tests.factories.accounts import NOON, signed_in
from tests.factories.authoring import PLAIN_BODY, create_article
from tests.factories.directory import make_channel, make_service
from tests.factories.pages import Tree, make_article, make_static_page, make_tree, publish
from tests.utils.pictures import upload

pytestmark = pytest.mark.django_db
CARD = ("kotak_aman", None)


@pytest.fixture
def tree() -> Tree:
    """A small site."""
    return make_tree()


def told(page: Any) -> list[tuple[str, int, str]]:
    """Level, block and kind of every finding."""
    return [(finding.level.value, finding.block, finding.kind) for finding in findings_of(page)]


@pytest.mark.parametrize("held", ["0542 765432", "+62 542-765432"])
def test_a_number_is_known_however_it_is_written(tree: Tree, held: str) -> None:
    make_channel(make_service(), held)
    bad, good = (make_article(tree.topic, body=[("paragraf", f"<p>Telepon 0542-76543{end}.</p>"), CARD]) for end in "12")
    assert (told(bad), told(good)) == ([("galat", 1, "paragraf")], [])


def test_a_number_in_the_promise_is_found_too(tree: Tree) -> None:
    assert told(make_article(tree.topic, promise="Telepon 0542-765432 saja.")) == [("galat", 0, "promise")]


def test_the_weight_is_that_of_the_pictures_as_a_phone_loads_them(tree: Tree, django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        light = CustomImage.objects.create(title="A", description="Teluk", file=upload(size=(900, 600)))
    noise = Pixels.effect_noise((900, 600), 90).convert("RGB")
    with django_capture_on_commit_callbacks(execute=True):
        heavy = CustomImage.objects.create(title="B", description="Teluk", file=upload(pixels=noise))
    assert told(make_article(tree.topic, picture=light)) == []
    assert told(make_article(tree.topic, picture=heavy)) == [("saran", 0, "gambar")]


def test_items_of_a_list_are_sentences_of_their_own(tree: Tree) -> None:
    ten = " ".join(["kata"] * 11)
    items = make_article(tree.topic, body=[("paragraf", f"<ul><li>{ten}</li><li>{ten}</li></ul>"), CARD])
    one = make_article(tree.topic, body=[("paragraf", f"<p>{ten} {ten}</p>"), CARD])
    steps = make_article(tree.topic, body=[("langkah", [ten, ten]), CARD])
    assert (told(items), told(one), told(steps)) == ([], [("saran", 1, "paragraf")], [])


def test_an_explaining_page_needs_no_card(tree: Tree) -> None:
    body = [("paragraf", "<p>Halo.</p>")]
    page, article = make_static_page(tree.home, "tentang", body=body), make_article(tree.topic, body=body)
    assert (told(page), told(article)) == ([], [("galat", 0, "kotak_aman")])


@pytest.mark.parametrize("shown", PeopleShown)
def test_only_files_whose_people_agreed_are_published(tree: Tree, shown: PeopleShown) -> None:
    values = {"title": "A", "people_shown": shown}
    picture = CustomImage.objects.create(**values, description="Dua orang", file=upload())
    sound = Recording.objects.create(
        **values, type="audio", duration=1, transcript="Kata", file=ContentFile(b"x", name="a.mp3")
    )
    paper = CustomDocument.objects.create(**values, file=ContentFile(b"x", name="a.pdf"))
    body = [
        ("gambar", {"image": picture.pk, "decorative": False, "alt_text": "Dua orang"}),
        ("suara", {"rekaman": sound.pk}),
        ("unduhan", {"dokumen": paper.pk, "keterangan": ""}),
        CARD,
    ]
    raw = [{"type": kind, "value": value} for kind, value in body]
    article = make_article(tree.topic, picture=picture, recording=sound)
    article.body = ArticlePage.body.field.stream_block.to_python(raw)
    pending = [
        ("galat", 0, "gambar"),
        ("galat", 0, "rekaman"),
        ("galat", 1, "gambar"),
        ("galat", 2, "suara"),
        ("galat", 3, "unduhan"),
    ]
    found = [finding for finding in told(article) if finding[0] == "galat"]
    assert found == (pending if shown == PeopleShown.PENDING else [])


def test_a_draft_with_an_empty_picture_opens_in_the_editor(client: Client, tree: Tree) -> None:
    article = make_article(tree.topic)
    article.body = ArticlePage.body.field.stream_block.to_python([{"type": "gambar", "value": None}])
    article.save_revision(clean=False)
    signed_in(client, Role.EDITOR)
    assert client.get(f"/admin/pages/{article.pk}/edit/").status_code == 200


def test_what_must_be_mended_is_refused_by_the_form_and_a_draft_is_not(client: Client, tree: Tree) -> None:
    signed_in(client, Role.EDITOR)
    refused = create_article(client, tree.topic, "publish", body=PLAIN_BODY[:1])
    assert refused.context["form"].errors["body"] == ["Kotak aman belum ada. Setiap artikel memuatnya satu kali."]
    assert ArticlePage.objects.count() == 0
    assert create_article(client, tree.topic, body=PLAIN_BODY[:1]).status_code == 302
    assert [page.live for page in ArticlePage.objects.all()] == [False]


def test_publishing_by_code_is_refused_with_a_sentence(tree: Tree) -> None:
    article = make_article(tree.topic, body=[("paragraf", "<p>Halo.</p>")], title="Tanpa kartu", live=False)
    with pytest.raises(NotReady) as refusal:
        publish(article)
    assert str(refusal.value) == "“Tanpa kartu”: Kotak aman belum ada. Setiap artikel memuatnya satu kali."
    assert ArticlePage.objects.get().live is False


def test_publishing_in_bulk_is_refused_with_a_message(client: Client, tree: Tree) -> None:
    article = make_article(tree.topic, body=[], title="Kosong", live=False)
    article.save_revision()
    signed_in(client, Role.EDITOR)
    path = f"/admin/bulk/wagtailcore/page/publish/?id={article.pk}&next=/admin/"
    html = client.post(path, {"include_descendants": ""}, follow=True).content.decode()
    assert "“Kosong”: Kotak aman belum ada." in html
    assert ArticlePage.objects.get().live is False


def test_a_missing_field_is_named(tree: Tree) -> None:
    article = make_article(tree.topic, title="Belum jadi", live=False)
    article.promise = ""
    with pytest.raises(NotReady) as refusal:
        article.save_revision(clean=False).publish()
    assert str(refusal.value).startswith("“Belum jadi”: janji satu kalimat: ")


def test_the_editor_shows_the_findings_of_the_saved_text(client: Client, tree: Tree) -> None:
    article = make_article(tree.topic, body=[("paragraf", "<p>Itu salah sendiri.</p>")])
    article.save_revision()
    signed_in(client, Role.EDITOR)
    html = client.get(f"/admin/pages/{article.pk}/edit/").content.decode()
    assert html.count("“salah sendiri” dapat terasa menyalahkan") == 1
    assert html.count("Kotak aman belum ada") == 1


SEEN = (
    "<p>Istri nakal pantas dipukul. Suami berhak memukul istri menurut Pasal 5. Kalau istri dipukul, itu karena dia bandel. "
    "Beri anak obat tidur dua butir.</p>"
)


def test_one_editor_alone_cannot_publish_a_justification(client: Client, tree: Tree) -> None:
    signed_in(client, Role.EDITOR)
    refused = create_article(client, tree.topic, "publish", body=[("paragraf", rich_text(SEEN)), PLAIN_BODY[1]])
    said = refused.context["form"].errors["body"]
    assert [sentence.split("”")[0] for sentence in said] == [
        "Blok ke-1: “istri nakal pantas dipukul",
        "Blok ke-1: “suami berhak memukul istri",
        "Blok ke-1: “kalau istri dipukul, itu karena dia bandel",
    ]
    assert ArticlePage.objects.count() == 0


def test_law_and_medicine_ask_for_their_boxes_until_they_are_ticked(tree: Tree) -> None:
    article = make_article(tree.topic, body=[("paragraf", "<p>Lihat Pasal 5. Minum obat itu.</p>"), CARD])
    assert told(article) == [("saran", 1, "paragraf")] * 2
    open_marks(article, ["legal"], at=NOON)
    assert [finding.sentence for finding in findings_of(article)] == [
        "“obat” menyebut obat atau terapi. Centang “psikologi dan kesehatan” di “Perlu ditinjau”."
    ]
    open_marks(article, ["clinical"], at=NOON)
    assert told(article) == []


def test_blame_may_stand_on_the_side_to_avoid_only(tree: Tree) -> None:
    kind, good = "ucapkan_hindari", "Saya percaya Ibu."
    avoided = make_article(tree.topic, body=[(kind, [{"ucapkan": good, "hindari": "Istri nakal pantas dipukul."}]), CARD])
    said = make_article(tree.topic, body=[(kind, [{"ucapkan": "Istri nakal pantas dipukul.", "hindari": good}]), CARD])
    assert (told(avoided), told(said)) == ([], [("galat", 1, kind)])


@pytest.mark.parametrize(("key", "expected"), [(0, []), (1, [("galat", 1, "cek_cepat")])])
def test_blame_may_be_a_wrong_option_and_never_the_right_one(tree: Tree, key: int, expected: list) -> None:
    options = ["Saya percaya Ibu.", "Istri nakal pantas dipukul."]
    check = {"soal": "Apa jawaban Anda?", "opsi": options, "kunci": str(key), "penjelasan": "Hadir dulu."}
    assert told(make_article(tree.topic, body=[("cek_cepat", check), CARD])) == expected


def test_levels_are_two() -> None:
    assert [level.value for level in Level] == ["galat", "saran"]


@pytest.mark.django_db
def test_a_telling_title_needs_the_flag() -> None:
    article = make_article(make_tree().topic, title="Saat suami memukul")
    with pytest.raises(NotReady, match="memukul"):
        article.save_revision().publish()
    article.is_sensitive = True
    article.save_revision().publish()
    assert article.document_title == "Halaman belajar"
