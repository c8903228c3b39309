"""Articles on paper."""

import re

import pytest

from tests.factories.pages import HEAVY_BODY, LIGHT_BODY, make_article, make_tree
from tests.utils.client import StrictClient

pytestmark = pytest.mark.django_db


def sheets(client: StrictClient, body: list) -> tuple[str, str]:
    """The two sheets of an article: text and guide."""
    article = make_article(make_tree().topic, body=body)
    html = client.get(article.url + "cetak/").content.decode()
    reading, guide = re.findall(r'<(?:article|section) class="lembar.*?</(?:article|section)>(?=\s*<)', html, re.S)[0], ""
    guide = html[html.index("Panduan pertemuan 20 menit") :]
    return reading, guide


def test_the_guide_takes_twenty_minutes_in_five_parts(client: StrictClient) -> None:
    _reading, guide = sheets(client, HEAVY_BODY)
    minutes = [int(number) for number in re.findall(r"<span>(\d+) menit</span>", guide)]
    assert minutes == [3, 4, 6, 4, 3]


def test_the_guide_uses_the_articles_own_sentences(client: StrictClient) -> None:
    _reading, guide = sheets(client, HEAVY_BODY)
    assert "“Nasi belum matang. Susu tumpah. Dada Anda panas.”" in guide
    assert "“Ambil lap, kita bersihkan.”" in guide
    assert "Tempel gambar segelas air." in guide


def test_an_article_without_pairs_still_has_a_guide(client: StrictClient) -> None:
    _reading, guide = sheets(client, LIGHT_BODY)
    assert "Setiap orang memilih satu hal" in guide


def test_a_long_first_paragraph_ends_at_a_sentence(client: StrictClient) -> None:
    _reading, guide = sheets(client, [("paragraf", "<p>" + "Kalimat pendek sekali. " * 40 + "</p>")])
    quoted = re.search(r"“(.*?)”", guide)[1]
    assert len(quoted) <= 421
    assert quoted.endswith("sekali.")


def test_the_printed_sheets_are_not_for_search_engines(client: StrictClient) -> None:
    article = make_article(make_tree().topic)
    assert '<meta name="robots" content="noindex">' in client.get(article.url + "cetak/").content.decode()
