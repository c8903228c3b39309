"""Content checks of a page against the service data and the media library."""

import re
from html import unescape
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.models import Page

from media.domain.renditions import renditions_for
from media.models import CustomImage
from puspaga.core.domain.review import marks_of
from puspaga.core.models.base_page import TELLING_TITLE
from puspaga.directory.engines.phone import find_numbers, normalise
from puspaga.directory.models import Channel, Service
from puspaga.pages.engines.content_checks import Block, Finding, Level, Number, check_blocks
from puspaga.pages.engines.expert_hints import hints_in
from puspaga.pages.errors import NotReady
from puspaga.pages.models import ArticlePage

_LINE_END = re.compile(r"</(?:p|li|h[2-6])>|<br\s*/?>")


def findings_of(page: Page) -> list[Finding]:
    """Everything a careful editor would notice in this page's words, pictures and recordings."""
    head = [Block(name, str(getattr(page, name, ""))) for name in ("title", "promise", "summary")]
    head.append(Block("gambar", "", weight=picture_weight(getattr(page, "picture", None))))
    blocks = [as_block(block) for block in page.body]
    places = [(0, block) for block in head] + list(enumerate(blocks, 1))
    numbers = [Number(place, span.digits, block.kind) for place, block in places for span in find_numbers(block.text)]
    known = known_among([number.digits for number in numbers]) if numbers else set()
    keys = service_keys() if any(number.digits not in known for number in numbers) else []
    needs_card = isinstance(page, ArticlePage)
    found = check_blocks(blocks, head=head, needs_safety_card=needs_card, numbers=numbers, known=known, keys=keys)
    hints = hints_in(places, marked={mark.kind for mark in marks_of(page)})
    return [*title_findings(page), *consent_findings(page), *found, *hints]


def title_findings(page: Page) -> list[Finding]:
    """A title that tells too much stands only on a page whose <title> is made neutral."""
    word = page.telling_word
    return [Finding(Level.ERROR, 0, "title", str(TELLING_TITLE % {"word": word}))] if word else []


def known_among(digits: list[str]) -> set[str]:
    """Those of the numbers that the service data holds, however they are written (0811…, +62 811…)."""
    held = {normalise(value) for value in Channel.objects.values_list("value", flat=True)}
    return {number for number in digits if normalise(number) in held}


def service_keys() -> list[tuple[str, str]]:
    """Name and key of every published service: what an editor writes instead of a number."""
    return list(Service.objects.filter(is_published=True).order_by("name").values_list("name", "key"))


def as_block(block: Any) -> Block:
    """A StreamField block as the checks see it: one line for every paragraph, item and field."""
    if block.block_type == "paragraf":
        words = _LINE_END.sub("\n", str(block.value))
    else:
        words = "\n".join(str(text) for text in block.block.get_searchable_content(block.value))
    value = block.value
    has_alt = block.block_type != "gambar" or value is None or bool(value.decorative or value.contextual_alt_text)
    weight = picture_weight(value) if block.block_type == "gambar" else 0
    quoted = tuple(unescape(strip_tags(text)) for text in texts_to_avoid(block))
    return Block(block.block_type, unescape(strip_tags(words)), has_alt, weight, quoted)


def texts_to_avoid(block: Any) -> list[str]:
    """What a block shows in order to be avoided: the second of each pair to say, the options that are not right."""
    if block.block_type == "ucapkan_hindari":
        return [str(pair["hindari"]) for pair in block.value]
    if block.block_type == "cek_cepat":
        right = int(block.value.get("kunci") or 0)
        return [str(option) for place, option in enumerate(block.value["opsi"]) if place != right]
    return []


def picture_weight(image: CustomImage | None) -> int:
    """Bytes of the size a phone with a sharp screen loads; 0 while there is none."""
    sizes = renditions_for(image, "article") if image is not None else []
    return sizes[-1].file.size if sizes else 0


# Where a block keeps its file.
FILES = {"suara": "rekaman", "video": "film", "unduhan": "dokumen"}


def consent_findings(page: Page) -> list[Finding]:
    """A file that shows or names people who did not agree cannot be published."""
    files = [(0, "gambar", getattr(page, "picture", None)), (0, "rekaman", getattr(page, "recording", None))]
    for place, block in enumerate(page.body, 1):
        if block.block_type == "gambar":
            files.append((place, block.block_type, block.value))
        elif block.block_type in FILES:
            files.append((place, block.block_type, block.value.get(FILES[block.block_type])))
    sentence = "Persetujuan orang pada “{}” belum lengkap."
    return [
        Finding(Level.ERROR, place, kind, sentence.format(file.title))
        for place, kind, file in files
        if file is not None and not file.may_be_published
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
