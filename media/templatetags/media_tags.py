"""Pictures in templates: only sizes that exist are used."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from media.domain.renditions import renditions_for
from media.models import CustomImage

register = template.Library()


@register.simple_tag
def picture(image: CustomImage | None, use: str, alt: str | None = None) -> SafeString:
    """An <img> with the sizes made for `use`; the picture's own alternative text unless `alt` is given."""
    sizes = renditions_for(image, use) if image is not None else []
    if image is None or not sizes:
        return SafeString("")
    largest = sizes[-1]
    return format_html(
        '<img src="{}" srcset="{}" sizes="(min-width: 60rem) 40rem, 100vw" width="{}" height="{}" alt="{}" loading="lazy">',
        sizes[0].url,
        ", ".join(f"{size.url} {size.width}w" for size in sizes),
        largest.width,
        largest.height,
        image.alt_text if alt is None else alt,
    )
