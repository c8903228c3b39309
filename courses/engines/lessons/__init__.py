"""Lessons as plain data, and what a careful author would notice in one. Pure Python.

A lesson is {title, minutes, content_note, codes, facts, cards}; a card is {title, kind, value, is_sensitive, alternative}.
Kinds: paragraf, langkah, ucapkan_hindari, cek_cepat, tanda_bahaya, intinya, kutipan, jeda.
"""

import re
from collections.abc import Collection, Iterator
from typing import Any

Lesson = dict[str, Any]
Card = dict[str, Any]
PRACTICE = frozenset({"langkah", "ucapkan_hindari", "cek_cepat", "jeda"})
FEWEST_CARDS, MOST_CARDS = 6, 9
FEWEST_WORDS, MOST_WORDS = 40, 110
_TAG = re.compile(r"<[^>]+>")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_REFLECTION = re.compile(r"renung", re.I)


def texts_of(value: Any) -> Iterator[str]:
    """Every text inside a card's value, in order."""
    if isinstance(value, str):
        yield _TAG.sub(" ", value)
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts_of(part)


def words_in(card: Card) -> int:
    """How many words a card asks to read, its title left out."""
    return sum(len(_WORD.findall(text)) for text in texts_of(card.get("value")))


def faults_of(lesson: Lesson, *, known_codes: Collection[str]) -> list[str]:
    """What must be mended before the lesson goes live, as sentences with their place."""
    found = []
    if not str(lesson.get("title") or "").strip():
        found.append("Judul pelajaran belum ada.")
    cards = lesson.get("cards") or []
    if not cards:
        found.append("Belum ada kartu. Tulis sedikitnya satu.")
    found += unknown_code_faults(lesson.get("codes") or [], known_codes=known_codes)
    if any(card.get("is_sensitive") for card in cards) and not str(lesson.get("content_note") or "").strip():
        found.append("Ada kartu peka, tetapi catatan isi pelajaran masih kosong.")
    for number, card in enumerate(cards, start=1):
        found += [f"Kartu ke-{number}: {sentence}" for sentence in _card_faults(card)]
    return found


def unknown_code_faults(codes: Collection[str], *, known_codes: Collection[str]) -> list[str]:
    """One sentence for every code that no framework has."""
    return [f"Kode {code} tidak ada di kerangka kompetensi." for code in codes if code not in known_codes]


def _card_faults(card: Card) -> list[str]:
    found = []
    if not str(card.get("title") or "").strip():
        found.append("judulnya kosong.")
    if not any(text.strip() for text in texts_of(card.get("value"))):
        found.append("isinya kosong.")
    if card.get("is_sensitive") and not str(card.get("alternative") or "").strip():
        found.append("kartu peka perlu ringkasan untuk yang melewatinya.")
    if card.get("kind") == "cek_cepat":
        found += _check_faults(card.get("value") or {})
    return found


def _check_faults(check: dict[str, Any]) -> list[str]:
    options = [option for option in check.get("opsi") or [] if str(option.get("teks") or "").strip()]
    found = []
    if not str(check.get("soal") or "").strip():
        found.append("pertanyaan cek cepat kosong.")
    if len(options) < 2:
        found.append("cek cepat perlu sedikitnya dua pilihan.")
    elif not 0 <= int(check.get("kunci") or 0) < len(options):
        found.append("pilihan yang tepat tidak ada di daftar.")
    return found


def advice_on(lesson: Lesson) -> list[str]:
    """What would make the lesson better; nothing here stops publishing."""
    cards = lesson.get("cards") or []
    if not cards:
        return []
    found = [] if FEWEST_CARDS <= len(cards) <= MOST_CARDS else [f"Ada {len(cards)} kartu; yang enak dibaca 6 sampai 9."]
    if cards[0].get("kind") != "paragraf":
        found.append("Kartu pertama sebaiknya bercerita singkat mengapa pelajaran ini penting.")
    if not str(cards[-1].get("title") or "").lower().startswith("ingat"):
        found.append("Kartu terakhir sebaiknya berjudul “Ingat”.")
    elif not any(_REFLECTION.search(text) for text in texts_of(cards[-1].get("value"))):
        found.append("Kartu terakhir sebaiknya memuat satu renungan pribadi.")
    if not any(card.get("kind") in PRACTICE for card in cards):
        found.append("Belum ada kartu latihan: langkah, kalimat berpasangan, atau cek cepat.")
    return found + [sentence for number, card in enumerate(cards, 1) for sentence in _length_advice(number, card)]


def _length_advice(number: int, card: Card) -> list[str]:
    count = words_in(card)
    if card.get("kind") != "paragraf" or FEWEST_WORDS <= count <= MOST_WORDS:
        return []
    return [f"Kartu ke-{number} memuat {count} kata; yang enak dibaca 40 sampai 110."]
