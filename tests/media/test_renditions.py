"""Sizes of pictures are made when an editor stores a picture, never because somebody reads."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from wagtail.models import get_page_models

from media.domain.renditions import RENDITION_SPECS
from media.models import CustomImage, CustomRendition
from puspaga.core.models import BasePage, SiteBrand
from puspaga.pages.models import ArticlePage
from tests.factories.directory import make_map, make_page, make_service
from tests.factories.pages import Tree, make_article, make_static_page, make_tree
from tests.utils.pictures import upload

pytestmark = pytest.mark.django_db
EVERY_SIZE = sorted(spec for specs in RENDITION_SPECS.values() for spec in specs)


def body_with(picture: CustomImage) -> Any:
    """A body that shows the picture."""
    raw = [{"type": "gambar", "value": {"image": picture.pk, "decorative": False, "alt_text": "Teluk"}}]
    return ArticlePage.body.field.stream_block.to_python([*raw, {"type": "kotak_aman", "value": None}])


def pages_with(picture: CustomImage, tree: Tree) -> Iterator[BasePage]:
    """One page of every kind, each with the picture wherever it can have one."""
    for page in (tree.home, tree.topic):
        page.refresh_from_db()
        page.picture = picture
        page.save()
    yield from (tree.home, tree.family, tree.topic, tree.help)
    yield make_article(tree.topic, picture=picture, body=body_with(picture))
    yield make_static_page(tree.home, "tentang", body=body_with(picture))
    yield make_page(tree.help, make_service())
    yield make_map(tree.help)


def made(picture: CustomImage) -> list[str]:
    """Sizes that exist."""
    return sorted(picture.renditions.values_list("filter_spec", flat=True))


def test_reading_any_kind_of_page_makes_no_size(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    picture = CustomImage.objects.create(title="A", description="Teluk", file=upload(size=(900, 600)))
    tree = make_tree()
    SiteBrand.for_site(tree.home.get_site()).delete()
    SiteBrand.objects.create(site=tree.home.get_site(), logo=picture)
    pages = list(pages_with(picture, tree))
    ours = {model for model in get_page_models() if model._meta.app_label == "pages"}
    assert {type(page) for page in pages} == ours
    for page in pages:
        for path in (page.url, f"{page.url}?segar=1", f"{page.url}cetak/"):
            assert client.get(path).status_code in {200, 404}, path
    assert CustomRendition.objects.count() == 0


def test_storing_a_picture_makes_every_size_once(django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        picture = CustomImage.objects.create(title="A", description="Teluk", file=upload(size=(900, 600)))
    assert made(picture) == EVERY_SIZE
    with django_capture_on_commit_callbacks(execute=True):
        picture.title = "B"
        picture.save()
    assert made(picture) == EVERY_SIZE
