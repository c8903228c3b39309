"""The English tree: fixed pages and the four translated articles, made through wagtail-localize.

The translation of an article is found by position: its English file has the same blocks in the same order, so the
segments of an in-memory English page pair one to one with the segments of the Indonesian source.
"""

import json
from collections.abc import Iterator
from typing import Any

from wagtail.models import Locale, Page
from wagtail_localize.models import (
    StringTranslation,
    Translation,
    TranslationSource,
)
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from courses.starter.domain.articles import article_fields
from courses.starter.domain.ledger import Item, LoadReport, load_item
from courses.starter.domain.tree import Tree
from puspaga.pages.models import ServicePage

FIXED = {
    "beranda": {
        "title": "Home",
        "heading": "Sit side by side first, talk after.",
        "promise": "Learn to raise children and hear each other, five minutes a day. Free, no account.",
    },
    "keluarga": {"title": "Families", "intro": "Short reading for tonight."},
    "bantuan": {"title": "Services", "intro": "People and places ready to listen."},
    "peta-rujukan": {
        "title": "Referral map",
        "intro": "Whom you can contact yourself, and who is reached only through another service.",
    },
    "komunikasi": {"title": "Talking at home", "intro": "Listening, speaking and disagreeing without hurting."},
    "usia-dini": {"title": "Early years", "intro": "From birth to before school: small rules, growing, playing."},
    "usia-sekolah": {"title": "School years", "intro": "Learning, friends and confidence from 7 to 12."},
    "remaja": {"title": "Teenagers", "intro": "Staying close while they find their own world."},
    "anak-istimewa": {"title": "Children with special needs", "intro": "Hard days, small steps, and where to ask."},
    "orang-tua": {"title": "For parents", "intro": "Fathers, mothers and grandparents need care too."},
    "aman-daring": {
        "title": "Phones and the internet",
        "intro": "Agreements at home, and what to do if someone bothers.",
    },
    "tetangga": {"title": "Neighbours", "intro": "Being a safe person to talk to."},
}


def load_english(tree: Tree, articles: dict[str, Page], english: list[dict[str, Any]], *, report: LoadReport) -> None:
    """Translate the fixed pages that are needed, then the articles that have an English file."""
    locale, _made = Locale.objects.get_or_create(language_code="en")
    wanted = {data["topic"] for data in english}
    fixed = [tree.home, tree.family, *(page for slug, page in tree.topics.items() if slug in wanted), tree.help]
    if tree.help is not None:
        fixed += list(tree.help.get_children().live().specific())
    for page in fixed:
        if page is not None:
            _load_one(page, locale, FIXED.get(page.slug, {}), report)
    for data in english:
        if (page := articles.get(data["slug"])) is not None:
            _load_one(page, locale, article_fields(data), report)


def _load_one(page: Page, locale: Locale, values: dict[str, Any], report: LoadReport) -> None:
    page = page.specific
    load_item(
        Item(
            key=f"en:{page.slug}" if not isinstance(page, ServicePage) else f"en:service:{page.slug}",
            data={name: value for name, value in values.items() if name != "facts"},
            find=lambda _pk: page.get_translation_or_none(locale),
            build=lambda _existing: translate(page, locale, values),
            state=lambda target: Page.objects.values_list("latest_revision_id", flat=True).get(pk=target.pk),
        ),
        report=report,
    )


def translate(page: Page, locale: Locale, values: dict[str, Any]) -> Page:
    """Translate one page by wagtail-localize and publish it; returns the translated page.

    `values` are English field values; text that has none stays in the source language, and so does the address.
    """
    source, _made = TranslationSource.update_or_create_from_instance(page)
    translation, _made = Translation.objects.get_or_create(source=source, target_locale=locale)
    english = dict(_pairs(page, values))
    for segment in source.stringsegment_set.select_related("string", "context"):
        kept = segment.string.data if segment.context.path == "slug" else None
        text = english.get((segment.context.path, segment.order), kept)
        if text is not None:
            StringTranslation.objects.update_or_create(
                translation_of=segment.string, locale=locale, context=segment.context, defaults={"data": text}
            )
    translation.save_target(publish=True)
    return page.get_translation(locale)


def _pairs(page: Page, values: dict[str, Any]) -> Iterator[tuple[tuple[str, int], str]]:
    """((path, order), English text) of every translatable text of the page."""
    twin = type(page).objects.get(pk=page.pk)
    for name, value in values.items():
        if name not in {"facts", "slug", "body"}:
            setattr(twin, name, value)
    if "body" in values:
        twin.body = twin.body.stream_block.to_python(json.loads(values["body"]))
    originals = _strings(page)
    for (place, source_text), (_place, text) in zip(originals, _strings(twin), strict=True):
        if source_text != text or page.slug not in FIXED:
            yield place, text


def _strings(page: Page) -> list[tuple[tuple[str, int], str]]:
    """((path, order), text) of every string segment, in the order wagtail-localize stores them."""
    found = []
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue):
            found.append(((segment.path, segment.order), segment.string.data))
    return found
