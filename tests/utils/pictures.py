"""Small pictures for uploads."""

import io
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image as Pixels


def picture_bytes(kind: str = "PNG", *, size: tuple[int, int] = (60, 40), pixels: Any = None, **options: Any) -> bytes:
    """An encoded picture, of one colour unless `pixels` are given; `options` go to the encoder (exif, xmp …)."""
    buffer = io.BytesIO()
    (pixels or Pixels.new("RGB", size, "#0E5E5B")).save(buffer, kind, **options)
    return buffer.getvalue()


def upload(name: str = "a.png", kind: str = "PNG", **options: Any) -> ContentFile:
    """The same as an uploaded file."""
    return ContentFile(picture_bytes(kind, **options), name=name)
