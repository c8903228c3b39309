"""Pictures, recordings and documents on pages: only sizes that exist, words beside every sound, nothing that starts alone."""

import io
import re
from typing import Any

import pytest
from django.core.files.base import ContentFile
from PIL import Image as Pixels

from media.domain.renditions import RENDITION_SPECS
from media.models import CustomDocument, CustomImage, CustomRendition, Recording
from puspaga.pages.blocks import ArticleBody
from tests.factories.pages import Tree, make_article, make_tree
from tests.utils.client import StrictClient

BODY = ArticleBody()

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree() -> Tree:
    """A small site."""
    return make_tree()


@pytest.fixture
def photo(django_capture_on_commit_callbacks: Any) -> CustomImage:
    """An uploaded picture with all its sizes, made as at upload."""
    buffer = io.BytesIO()
    Pixels.new("RGB", (1300, 900), "#0E5E5B").save(buffer, "PNG")
    with django_capture_on_commit_callbacks(execute=True):
        return CustomImage.objects.create(title="IMG_2041", description="Dua bangku di tepi teluk", file=_file("a.png", buffer))


def _file(name: str, buffer: io.BytesIO) -> ContentFile:
    return ContentFile(buffer.getvalue(), name=name)


def recording(kind: str, suffix: str) -> Recording:
    """A short file that only pretends to be sound or film."""
    return Recording.objects.create(
        title="Mendengar",
        type=kind,
        duration=60,
        transcript="Kata <b>demi</b> kata.",
        file=ContentFile(b"x", name=f"a.{suffix}"),
    )


def rendered(name: str, value: object) -> str:
    """A block's HTML."""
    return BODY.child_blocks[name].render(BODY.child_blocks[name].normalize(value))


def images_of(html: str) -> list[dict[str, str]]:
    """Attributes of every <img>."""
    return [dict(re.findall(r'([a-z]+)="([^"]*)"', tag)) for tag in re.findall(r"<img[^>]*>", html)]


def test_an_uploaded_picture_is_shown_with_its_size_and_words(client: StrictClient, tree: Tree, photo: CustomImage) -> None:
    article = make_article(tree.topic, picture=photo)
    [image] = images_of(client.get(article.url).content.decode())
    assert (image["alt"], image["width"], image["height"]) == ("Dua bangku di tepi teluk", "800", "553")


def test_no_request_makes_a_size(client: StrictClient, tree: Tree, photo: CustomImage) -> None:
    article = make_article(tree.topic, picture=photo)
    before = CustomRendition.objects.count()
    for path in ("/", tree.topic.url, article.url, f"{article.url}cetak/"):
        client.get(path)
    assert CustomRendition.objects.count() == before == sum(len(specs) for specs in RENDITION_SPECS.values())


def test_a_picture_without_sizes_is_left_out_instead_of_made(client: StrictClient, tree: Tree, photo: CustomImage) -> None:
    CustomRendition.objects.all().delete()
    article = make_article(tree.topic, picture=photo)
    assert images_of(client.get(article.url).content.decode()) == []
    assert CustomRendition.objects.count() == 0


@pytest.mark.parametrize("count", [3, 40])
def test_pictures_cost_two_queries_a_list(
    client: StrictClient, tree: Tree, photo: CustomImage, count: int, django_assert_num_queries: Any
) -> None:
    for _number in range(count):
        make_article(tree.topic, picture=photo, body=[])
    client.get(tree.topic.url, {"segar": "1"})
    with django_assert_num_queries(10):
        client.get(tree.topic.url, {"segar": "1"})


def test_the_card_beside_a_title_needs_no_words(client: StrictClient, tree: Tree, photo: CustomImage) -> None:
    make_article(tree.topic, picture=photo)
    assert [image["alt"] for image in images_of(client.get(tree.topic.url).content.decode())] == [""]


def test_a_shared_link_shows_the_articles_own_picture(client: StrictClient, tree: Tree, photo: CustomImage) -> None:
    html = client.get(make_article(tree.topic, picture=photo).url).content.decode()
    share = CustomRendition.objects.get(filter_spec=RENDITION_SPECS["share"][0])
    assert re.search(r'og:image" content="([^"]+)"', html)[1].endswith(share.url)


def test_a_recording_waits_and_shows_its_words() -> None:
    html = rendered("suara", {"rekaman": recording("audio", "mp3")})
    assert len(re.findall(r'<audio controls preload="none"', html)) == 1
    assert "Kata &lt;b&gt;demi&lt;/b&gt; kata." in html


def test_a_film_waits_and_carries_captions() -> None:
    film = recording("video", "mp4")
    film.captions.save("a.vtt", ContentFile(b"WEBVTT"))
    html = rendered("video", {"film": film})
    assert "autoplay" not in html
    assert len(re.findall(r'<track kind="captions"', html)) == 1


def test_an_articles_recording_takes_the_place_of_the_phones_voice(client: StrictClient, tree: Tree) -> None:
    html = client.get(make_article(tree.topic, recording=recording("audio", "mp3")).url).content.decode()
    assert (html.count("<audio "), html.count("data-dengar")) == (1, 0)


def test_a_download_tells_its_kind_and_size() -> None:
    document = CustomDocument.objects.create(title="Kartu kesepakatan", file=ContentFile(b"x" * 2048, name="kartu.pdf"))
    html = rendered("unduhan", {"dokumen": document, "keterangan": "Untuk ditempel."})
    assert re.search(r"\((.*?)\)", html)[1].replace("\xa0", " ") == "PDF, 2,0 KB"
