"""Which uploaded files have an address."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.factories.pages import make_tree

pytestmark = pytest.mark.django_db


@pytest.fixture
def files(tmp_path: Path, settings: Any) -> Path:
    """A picture, a document, and a file whose description and consent are still awaited."""
    settings.MEDIA_ROOT = tmp_path
    for name in ("images/a.jpg", "documents/a.pdf", "wagtail_uploads/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_bytes(b"isi")
    make_tree()
    return tmp_path


def test_pictures_are_served(files: Path) -> None:
    response = Client().get("/media/images/a.jpg")
    assert (response.status_code, b"".join(response.streaming_content)) == (200, b"isi")
    response.close()


@pytest.mark.parametrize(
    "path",
    [
        "wagtail_uploads/x.txt",
        "./wagtail_uploads/x.txt",
        "images/../wagtail_uploads/x.txt",
        "/wagtail_uploads/x.txt",
        "WAGTAIL_UPLOADS/x.txt",
        "documents/a.pdf",
    ],
)
def test_what_nobody_has_described_yet_is_not(files: Path, path: str) -> None:
    assert Client().get(f"/media/{path}").status_code == 404
