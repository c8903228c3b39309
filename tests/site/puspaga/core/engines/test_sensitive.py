"""Sensitive words are found in every form a slug may give them, and everyday words are left alone."""

import pytest

from puspaga.core.engines.sensitive import sensitive_word_in

TELLING = """dipukul dipukuli memukul pemukulan pukulan diperkosa memperkosa memerkosa pemerkosaan dilecehkan pelecehan
    mengancam diancam terancam ancaman ketakutan menakuti takutnya melukai terluka dilukai bercerai perceraian melapor
    dilaporkan pelapor raped rapist abused abuser violent divorcing suicidal harassment menyiksa penyiksaan penganiayaan
    pencabulan perselingkuhan kepolisian menampar penyekapan korbannya KDRT visum shelter""".split()
EVERYDAY = """aman bantuan laporan pelukan memeluk saluran aluran belukar grape therapist taktik pukat kecapi terapi
    laparan ancang pancaman-ikan report keracunan aman-daring malam-ini kesehatan langkah-resmi""".split()


@pytest.mark.parametrize("word", TELLING)
def test_every_form_of_a_sensitive_word_is_found(word: str) -> None:
    assert sensitive_word_in(f"saat-{word}-di-rumah") == word.lower()


@pytest.mark.parametrize("word", EVERYDAY)
def test_everyday_words_pass(word: str) -> None:
    assert sensitive_word_in(f"saat-{word}-di-rumah") is None


@pytest.mark.parametrize("text", ["/rumah-aman/", "Rumah aman", "rumah_aman.pdf"])
def test_two_words_that_tell_together_are_found(text: str) -> None:
    assert sensitive_word_in(text) == "rumah-aman"


def test_the_first_word_is_named() -> None:
    assert sensitive_word_in("/keluarga/remaja/saat-suami-memukul/") == "memukul"
