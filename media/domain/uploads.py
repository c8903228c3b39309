"""Cleaning pictures at upload: turned upright, without place, camera or any other hidden note."""

import io
import uuid
from pathlib import PurePath

from django.core.files.base import ContentFile, File
from PIL import Image, ImageOps

FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".avif": "AVIF"}
LONGEST_SIDE = 2400


def clean_picture(file: File) -> ContentFile:
    """The same picture upright, at most 2,400 pixels long, with nothing but its pixels, under a neutral name."""
    suffix = PurePath(file.name).suffix.lower()
    picture = ImageOps.exif_transpose(Image.open(file))
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    kind = FORMATS.get(suffix, "JPEG")
    if kind == "JPEG" and picture.mode != "RGB":
        picture = picture.convert("RGB")
    buffer = io.BytesIO()
    picture.save(buffer, kind, quality=85)
    return ContentFile(buffer.getvalue(), name=f"{uuid.uuid4().hex[:12]}{suffix}")
