"""Every block: what it shows, what it refuses, and that it never lets markup through."""

import re

import pytest
from django.core.exceptions import ValidationError

from puspaga.pages.blocks import ArticleBody
from puspaga.pages.models import GlossaryTerm
from tests.factories.pages import make_tree

BODY = ArticleBody()
EVIL = "<script>x</script>"
SAFE = "&lt;script&gt;x&lt;/script&gt;"

pytestmark = pytest.mark.django_db


def rendered(name: str, raw: object) -> str:
    """The block's HTML, white space folded."""
    block = BODY.child_blocks[name]
    return re.sub(r"\s+", " ", block.render(block.normalize(raw)))


@pytest.mark.parametrize(
    ("name", "raw", "copies"),
    [
        ("subjudul", EVIL, 1),
        ("intinya", [EVIL, EVIL], 2),
        ("langkah", [EVIL], 1),
        ("ucapkan_hindari", [{"ucapkan": EVIL, "hindari": EVIL}], 2),
        ("coba_minggu_ini", EVIL, 1),
        ("jeda", EVIL, 1),
        ("kutipan", {"teks": EVIL, "siapa": EVIL}, 2),
        ("tanda_bahaya", [EVIL], 1),
        ("cek_cepat", {"soal": EVIL, "opsi": [EVIL, "b"], "kunci": 0, "penjelasan": EVIL}, 4),
    ],
)
def test_text_of_a_block_is_escaped(name: str, raw: object, copies: int) -> None:
    html = rendered(name, raw)
    assert html.count(SAFE) == copies
    assert EVIL not in html


def test_a_service_reference_in_a_step_becomes_a_link_and_the_rest_stays_escaped() -> None:
    html = rendered("langkah", [f"Hubungi {{{{layanan:tidak-ada}}}} {EVIL}"])
    assert f"<li><span>Hubungi 129 {SAFE}</span></li>" in html


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("subjudul", "x" * 81),
        ("intinya", ["a", "b", "c", "d"]),
        ("paragraf", "<p>" + "x" * 1801 + "</p>"),
        ("ucapkan_hindari", [{"ucapkan": "", "hindari": "b"}]),
        ("cek_cepat", {"soal": "s", "opsi": ["a"], "kunci": 0, "penjelasan": "p"}),
        ("cek_cepat", {"soal": "s", "opsi": ["a", "b"], "kunci": 2, "penjelasan": "p"}),
        ("tanda_bahaya", ["t"] * 7),
        ("istilah", {"istilah": None}),
    ],
)
def test_a_block_past_its_limits_is_refused_when_published(name: str, raw: object) -> None:
    block = BODY.child_blocks[name]
    with pytest.raises(ValidationError):
        block.clean(block.normalize(raw))


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("kutipan", {"teks": "", "siapa": ""}),
        ("ucapkan_hindari", [{"ucapkan": "a", "hindari": ""}]),
        ("cek_cepat", {"soal": "", "opsi": ["a"], "kunci": 3, "penjelasan": ""}),
        ("istilah", {"istilah": None}),
    ],
)
def test_a_half_finished_block_saves_as_a_draft(name: str, raw: object) -> None:
    block = BODY.child_blocks[name]
    block.clean_deferred(block.normalize(raw))


def test_a_body_takes_one_safety_card_only() -> None:
    value = BODY.normalize([("kotak_aman", None), ("kotak_aman", None)])
    with pytest.raises(ValidationError):
        BODY.clean(value)


def test_the_answer_of_a_quick_check_stands_only_inside_the_folded_part() -> None:
    raw = {"soal": "Apa dulu?", "opsi": ["Menunggu.", "Duduk."], "kunci": "1", "penjelasan": "Hadir dulu."}
    open_part, folded = rendered("cek_cepat", raw).split("<details>")
    assert (open_part.count("Duduk."), open_part.count("Hadir dulu.")) == (1, 0)
    assert re.search(r"<strong>(.*?)</strong>", folded)[1] == "Duduk."


def test_a_quick_check_sends_nothing() -> None:
    html = rendered("cek_cepat", {"soal": "s", "opsi": ["a", "b"], "kunci": 0, "penjelasan": "p"})
    assert "<form" not in html


def test_a_term_shows_what_the_glossary_says() -> None:
    term = GlossaryTerm.objects.create(term="rencana aman", meaning="Langkah yang dipilih orangnya sendiri.")
    html = rendered("istilah", {"istilah": term})
    assert html.strip() == '<p class="istilah"><dfn>rencana aman</dfn>: Langkah yang dipilih orangnya sendiri.</p>'


def test_the_safety_card_leads_to_help() -> None:
    tree = make_tree()
    assert f'href="{tree.help.url}"' in rendered("kotak_aman", None)


def test_every_block_has_a_group_a_description_and_a_preview() -> None:
    incomplete = [
        name
        for name, block in BODY.child_blocks.items()
        if not (block.meta.group and block.get_description() and block.is_previewable)
    ]
    assert incomplete == []
    assert {str(block.meta.group) for block in BODY.child_blocks.values()} == {
        "Teks",
        "Praktik",
        "Media",
        "Keselamatan",
        "Interaksi",
    }
