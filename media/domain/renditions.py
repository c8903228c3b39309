"""All sizes of pictures on this site, in one place. Made at upload and publishing, never while a reader waits."""

from media.models import CustomImage, CustomRendition

# Use → filter specs, the smallest first.
RENDITION_SPECS: dict[str, tuple[str, ...]] = {
    "card": ("fill-480x300|format-webp|webpquality-72",),
    "article": ("width-480|format-webp|webpquality-72", "width-800|format-webp|webpquality-70"),
    "share": ("fill-1200x630|format-jpeg|jpegquality-75",),
    "logo": ("max-144x108|format-png",),
}


def make_renditions(image: CustomImage) -> int:
    """Make every size of a picture that is missing; returns how many sizes it has."""
    specs = [spec for specs in RENDITION_SPECS.values() for spec in specs]
    return len(image.get_renditions(*specs))


def renditions_for(image: CustomImage, use: str) -> list[CustomRendition]:
    """The sizes that exist for one use, the smallest first. Makes none."""
    specs = RENDITION_SPECS[use]
    prefetched = getattr(image, "prefetched_renditions", None)
    rows = prefetched if prefetched is not None else image.renditions.filter(filter_spec__in=specs)
    found = {row.filter_spec: row for row in rows if row.filter_spec in specs}
    return [found[spec] for spec in specs if spec in found]
