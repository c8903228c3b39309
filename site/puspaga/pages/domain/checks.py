"""Content checks of a page against the service data and the media library."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.models import Page

from puspaga.directory.engines.phone import digits_of, find_numbers
from puspaga.directory.models import Channel
from puspaga.pages.engines.content_checks import Block, Finding, Level, Number, check_blocks
from puspaga.pages.errors import NotReady
from puspaga.pages.models import ArticlePage


def findings_of(page: Page) -> list[Finding]:
    """Everything a careful editor would notice in this page's body and picture."""
    blocks = [as_block(block) for block in page.body]
    numbers = [Number(place, span.digits) for place, block in enumerate(blocks, 1) for span in find_numbers(block.text)]
    known = {digits_of(value) for value in Channel.objects.values_list("value", flat=True)} if numbers else set()
    found = check_blocks(blocks, needs_safety_card=isinstance(page, ArticlePage), numbers=numbers, known=known)
    return [*picture_findings(page), *found]


def as_block(block: Any) -> Block:
    """A StreamField block as the checks see it."""
    words = " ".join(str(text) for text in block.block.get_searchable_content(block.value))
    has_alt = block.block_type != "gambar" or bool(block.value.decorative or block.value.contextual_alt_text)
    return Block(block.block_type, strip_tags(words), has_alt)


def picture_findings(page: Page) -> list[Finding]:
    """A picture of people who did not agree cannot be published."""
    pictures = [getattr(page, "picture", None), *(block.value for block in page.body if block.block_type == "gambar")]
    sentence = "Persetujuan orang pada gambar “{}” belum lengkap."
    return [
        Finding(Level.ERROR, 0, "gambar", sentence.format(picture.title))
        for picture in pictures
        if picture is not None and not picture.may_be_published
    ]


def errors_of(page: Page) -> list[Finding]:
    """What must be mended before publishing."""
    return [finding for finding in findings_of(page) if finding.level is Level.ERROR]


def refuse_unready(page: Page) -> None:
    """Raise NotReady with the first thing that must be mended, a missing field included."""
    try:
        page.full_clean()
    except ValidationError as faults:
        raise NotReady(_("“%(title)s”: %(fault)s") % {"title": page.title, "fault": first_fault(page, faults)}) from faults
    for finding in errors_of(page):
        raise NotReady(_("“%(title)s”: %(fault)s") % {"title": page.title, "fault": finding.sentence})


def first_fault(page: Page, faults: ValidationError) -> str:
    """The first sentence of a failed validation, with the name of its field."""
    name, sentences = next(iter(faults.message_dict.items()))
    known = {field.name: field.verbose_name for field in page._meta.get_fields() if hasattr(field, "verbose_name")}
    return f"{known[name]}: {sentences[0]}" if name in known else str(sentences[0])
