"""Forms made from a root: what is written, what is said, and nothing of another word."""

import pytest

from puspaga.pages.engines.search.word_forms import active_forms, chance_forms, passive_forms


@pytest.mark.parametrize(
    ("root", "forms"),
    [
        ("pukul", "pukul memukul memukuli mukul mukulin pemukulan pukulan"),
        ("todong", "menodong nodong nodongin penodongan"),
        ("cekik", "mencekik nyekik nyekikin"),
        ("siksa", "menyiksa nyiksa penyiksaan"),
        ("kurung", "mengurung ngurung ngurungin"),
        ("ancam", "mengancam ngancam ancaman pengancaman"),
        ("perkosa", "memerkosa memperkosa"),
        ("gebuk", "menggebuk ngegebuk gebukin"),
    ],
)
def test_what_somebody_does(root: str, forms: str) -> None:
    assert set(forms.split()) - active_forms(root) == set()


def test_what_is_done_and_what_befalls_are_told_apart() -> None:
    assert {"dipukul", "dipukulin", "dipukuli"} <= passive_forms("pukul")
    assert {"terpukul", "kepukul"} <= chance_forms("pukul")
    assert passive_forms("pukul").isdisjoint(chance_forms("pukul") | active_forms("pukul"))


def test_a_word_that_only_sounds_alike_is_not_made() -> None:
    assert "mendorong" not in active_forms("todong")
