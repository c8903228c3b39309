"""Quotation marks around a sentence to say."""

import pytest

from puspaga.core.templatetags.puspaga import quoted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Saya dengar.", "“Saya dengar.”"),
        ("“Saya dengar.”", "“Saya dengar.”"),
        ("Diam dulu, lalu: “Saya dengar.”", "Diam dulu, lalu: “Saya dengar.”"),
        ('"Saya dengar."', '"Saya dengar."'),
    ],
)
def test_a_sentence_gets_marks_once(text: str, shown: str) -> None:
    assert quoted(text) == shown
