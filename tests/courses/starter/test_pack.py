"""The pack itself: it reads, its references lead somewhere, its texts keep the house's promises."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from courses.starter.domain import pack
from courses.starter.domain.blocks import to_html, to_stream
from courses.starter.domain.tree import TOPICS
from puspaga.core.engines.sensitive import sensitive_word_in
from puspaga.pages.domain.checks import as_block
from puspaga.pages.engines.content_checks import Block, Finding, check_blocks
from puspaga.pages.engines.expert_hints import hints_in
from puspaga.pages.models import ArticlePage

ARTICLES = pack.articles()
ENGLISH = pack.articles(language="en")
PAGES = pack.static_pages()
SERVICES = pack.services()["services"]
REFERENCE = re.compile(r"\{\{layanan:([a-z0-9-]+)\}\}")


def test_fourteen_articles_and_four_in_english() -> None:
    assert (len(ARTICLES), len(ENGLISH), len(PAGES)) == (14, 4, 6)


@pytest.mark.parametrize("data", [*ARTICLES, *ENGLISH, *PAGES], ids=lambda data: data["title"])
def test_every_service_reference_names_a_published_service(data: dict) -> None:
    published = {row["key"] for row in SERVICES if row["published"]}
    assert set(REFERENCE.findall(str(data["blocks"]))) <= published


@pytest.mark.parametrize("data", ARTICLES, ids=lambda data: data["slug"])
def test_every_article_has_one_safety_card_a_known_topic_and_related_reading(data: dict) -> None:
    kinds = [kind for block in data["blocks"] for kind in block]
    assert kinds.count("kotak_aman") == 1
    assert data["topic"] in TOPICS
    assert set(data["related"]) <= {other["slug"] for other in ARTICLES}


@pytest.mark.parametrize("data", [*ARTICLES, *PAGES], ids=lambda data: data["slug"])
def test_no_address_holds_a_sensitive_word(data: dict) -> None:
    assert sensitive_word_in(data["slug"]) is None


@pytest.mark.parametrize("data", ENGLISH, ids=lambda data: data["slug"])
def test_english_has_the_same_blocks_in_the_same_order(data: dict) -> None:
    source = next(other for other in ARTICLES if other["slug"] == data["slug"])
    assert [list(block) for block in data["blocks"]] == [list(block) for block in source["blocks"]]


def test_only_services_whose_facts_were_read_in_a_source_are_published() -> None:
    for row in SERVICES:
        for channel in row["channels"]:
            if row["published"] and channel["published"]:
                assert channel["mark"] in {"S", "O"}, row["key"]


def test_a_shelter_has_no_place() -> None:
    for row in SERVICES:
        if row["kind"] == "shelter":
            assert {channel["type"] for channel in row["channels"]} <= {"lewat_layanan"}


def test_text_becomes_paragraphs_with_bold_and_nothing_else() -> None:
    assert to_html("Satu **dua** <b>tiga</b>\n\nempat") == ("<p>Satu <b>dua</b> &lt;b&gt;tiga&lt;/b&gt;</p><p>empat</p>")


def test_lines_of_lists_are_plain_text() -> None:
    [block] = to_stream([{"langkah": ["**Dengarkan.** Beri waktu."]}], seed="s")
    assert [row["value"] for row in block["value"]] == ["Dengarkan. Beri waktu."]


def test_block_ids_depend_on_seed_and_place_only() -> None:
    blocks = [{"subjudul": "a"}, {"intinya": ["b", "c"]}]
    other = [{"subjudul": "x"}, {"intinya": ["y", "z"]}]
    assert [row["id"] for row in to_stream(blocks, seed="s")] == [row["id"] for row in to_stream(other, seed="s")]


WORKING_NAMES = re.compile(r"\.md\b|\.yaml\b|§|\bK\d+\b|\bseeds?\b|\bdomain\b|\bSIM-[A-Z]\b|\bCS-\d|\[[GOSX]", re.I)


def sources_in(data: Any) -> Iterator[str]:
    """Every text of a file that says where something comes from, and every claim."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key in {"source", "src", "status_source", "claim"} and value:
                yield str(value)
            yield from sources_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from sources_in(value)


@pytest.mark.parametrize("path", sorted(pack.PACK.rglob("*.yaml")), ids=lambda path: path.stem)
def test_a_source_is_one_a_reader_can_look_for(path: Path) -> None:
    texts = list(sources_in(yaml.safe_load(path.read_text(encoding="utf-8"))))
    assert [text for text in texts if WORKING_NAMES.search(text)] == []


def editors_advice(data: dict) -> list[Finding]:
    """What the editor's checks say about the words of one text of the pack, its length apart."""
    head = [Block(name, data.get(name, "")) for name in ("title", "promise", "summary")]
    raw = to_stream(data["blocks"], seed="s")
    blocks = [as_block(block) for block in ArticlePage.body.field.stream_block.to_python(raw)]
    marked = {data.get("review"), *data.get("review_also", [])}
    places = [*((0, block) for block in head), *enumerate(blocks, 1)]
    found = [*check_blocks(blocks, head=head, needs_safety_card=False), *hints_in(places, marked=marked)]
    return [finding for finding in found if not finding.sentence.startswith("Kalimat ")]


@pytest.mark.parametrize("data", [*ARTICLES, *ENGLISH, *PAGES], ids=lambda data: data["title"])
def test_no_text_blames_or_names_law_and_medicine_without_its_mark(data: dict) -> None:
    assert editors_advice(data) == []


def test_the_check_of_the_pack_sees_what_an_editor_would_see() -> None:
    words = "Istri nakal pantas dipukul. Ini menurut Pasal 5. Beri obat."
    [*found] = editors_advice({"title": "A", "blocks": [{"subjudul": "B"}, {"paragraf": words}], "review": "local"})
    assert [(finding.level.value, finding.block) for finding in found] == [("galat", 2), ("saran", 2), ("saran", 2)]
