"""The media library's models."""

from media.models.document import CustomDocument
from media.models.image import CustomImage, CustomRendition
from media.models.recording import Recording

__all__ = ["CustomDocument", "CustomImage", "CustomRendition", "Recording"]
