"""What is wrong with an item before anybody may be asked it: sentences for its author."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assessments.engines.quiz.items import CHOICE_KINDS, MAX_RATING, ItemData, ItemKind
from assessments.engines.quiz.scoring import HELPS
from assessments.engines.quiz.wording import normalise

MIN_STEPS = 3


@dataclass(frozen=True)
class Fault:
    """One fault: a stable code, a sentence, and the option it is about (from 1; 0 is the whole item)."""

    code: str
    sentence: str
    option: int = 0


def check_item(item: ItemData) -> list[Fault]:
    """All faults of an item, in reading order; an empty list means it may be used."""
    return [*_of_stem(item), *_of_options(item), *_of_answer(item), *_of_feedback(item), *_of_danger(item)]


def _of_stem(item: ItemData) -> Iterator[Fault]:
    if not item.stem.strip():
        yield Fault("stem-empty", "Pertanyaannya masih kosong.")
    if item.max_points < 1:
        yield Fault("points", "Nilai butir paling sedikit 1.")


def _of_options(item: ItemData) -> Iterator[Fault]:
    yield from _of_list(item.options, "Pilihan")
    yield from _of_list(item.targets, "Pasangan")
    if item.kind in CHOICE_KINDS and len(item.options) < 2:
        yield Fault("options-few", "Pilihannya paling sedikit dua.")
    if item.kind is ItemKind.ORDERING and len(item.options) < MIN_STEPS:
        yield Fault("options-few", "Langkahnya paling sedikit tiga. Dengan dua langkah, urutan acaknya sudah menjawab.")
    if item.kind is ItemKind.MATCHING and (len(item.options) < 2 or len(item.targets) < 2):
        yield Fault("options-few", "Pasangannya paling sedikit dua.")


def _of_list(texts: tuple[str, ...], word: str) -> Iterator[Fault]:
    counts = Counter(" ".join(text.split()).casefold() for text in texts)
    seen: set[str] = set()
    for number, text in enumerate(texts, start=1):
        plain = " ".join(text.split()).casefold()
        if not plain:
            yield Fault("option-empty", f"{word} {number} masih kosong.", number)
        elif counts[plain] > 1 and plain in seen:
            yield Fault("option-twice", f"{word} {number} sama dengan pilihan sebelumnya.", number)
        seen.add(plain)


def _of_answer(item: ItemData) -> Iterator[Fault]:
    yield from _ANSWER_CHECKS[item.kind](item)


def _key_of_one(item: ItemData) -> Iterator[Fault]:
    if len(item.key) != 1:
        yield Fault("key-missing", "Tandai satu jawaban yang benar.")
    yield from _key_in_range(item, len(item.options))


def _key_of_several(item: ItemData) -> Iterator[Fault]:
    if not item.key:
        yield Fault("key-missing", "Tandai paling sedikit satu jawaban yang benar.")
    if len(set(item.key)) != len(item.key):
        yield Fault("key-twice", "Ada jawaban benar yang ditandai dua kali.")
    if item.key and len(set(item.key)) == len(item.options):
        yield Fault("key-all", "Semua pilihan benar. Tambahkan pilihan yang kurang tepat.")
    yield from _key_in_range(item, len(item.options))


def _key_of_pairs(item: ItemData) -> Iterator[Fault]:
    if len(item.key) != len(item.options):
        yield Fault("key-missing", "Setiap baris memerlukan pasangannya.")
    yield from _key_in_range(item, len(item.targets))


def _key_of_order(item: ItemData) -> Iterator[Fault]:
    if sorted(item.key) != list(range(len(item.options))):
        yield Fault("key-missing", "Urutan yang benar harus memuat setiap langkah satu kali.")


def _key_of_judgement(item: ItemData) -> Iterator[Fault]:
    if len(item.ratings) != len(item.options):
        yield Fault("ratings-count", "Setiap pilihan memerlukan nilai pakar.")
    if any(not 0 <= rating <= MAX_RATING for rating in item.ratings):
        yield Fault("ratings-range", "Nilai pakar antara 0 dan 3.")
    if item.ratings and max(item.ratings) < MAX_RATING:
        yield Fault("ratings-best", "Belum ada pilihan dengan nilai pakar 3.")


def _key_of_words(item: ItemData) -> Iterator[Fault]:
    variants = [normalise(text) for text in item.accepted]
    if not any(variants):
        yield Fault("key-missing", "Tulis paling sedikit satu jawaban yang diterima.")
    if "" in variants and any(variants):
        yield Fault("accepted-empty", "Ada jawaban yang diterima tanpa huruf atau angka.")
    if item.needed > len(set(variants)):
        yield Fault("needed-many", "Jumlah yang diminta lebih besar daripada jawaban yang diterima.")


def _key_of_essay(item: ItemData) -> Iterator[Fault]:
    if not item.marking:
        yield Fault("marking-missing", "Tulis panduan penilaian esai.")
    elif sum(point.points for point in item.marking) != 100:
        yield Fault("marking-sum", "Nilai dalam panduan penilaian harus berjumlah 100.")
    if not 1 <= item.pass_mark <= 100:
        yield Fault("pass-mark", "Nilai lulus esai antara 1 dan 100.")


_ANSWER_CHECKS: dict[ItemKind, Callable[[ItemData], Iterator[Fault]]] = {
    ItemKind.SINGLE: _key_of_one,
    ItemKind.TRUEFALSE: _key_of_one,
    ItemKind.MULTIPLE: _key_of_several,
    ItemKind.MATCHING: _key_of_pairs,
    ItemKind.ORDERING: _key_of_order,
    ItemKind.SJT: _key_of_judgement,
    ItemKind.SHORT: _key_of_words,
    ItemKind.ESSAY: _key_of_essay,
}


def _key_in_range(item: ItemData, count: int) -> Iterator[Fault]:
    if any(not 0 <= place < count for place in item.key):
        yield Fault("key-range", "Jawaban yang benar menunjuk pilihan yang tidak ada.")


def _of_feedback(item: ItemData) -> Iterator[Fault]:
    options, texts = len(item.options), len(item.feedback)
    if texts and item.kind in CHOICE_KINDS and texts != options:
        yield Fault("feedback-count", f"Ada {options} pilihan, tetapi {texts} umpan balik. Tulis satu untuk tiap pilihan.")


def _of_danger(item: ItemData) -> Iterator[Fault]:
    if item.critical_options and not item.critical:
        yield Fault("critical-unmarked", "Ada pilihan berbahaya, tetapi butirnya belum ditandai kritis.")
    if item.critical and item.kind not in CHOICE_KINDS and item.kind is not ItemKind.ESSAY:
        yield Fault("critical-kind", "Jenis butir ini tidak dapat kritis: tidak ada pilihan yang dapat ditandai berbahaya.")
    if item.critical and item.kind in CHOICE_KINDS and not item.critical_options:
        yield Fault("critical-missing", "Butir kritis memerlukan paling sedikit satu pilihan yang berbahaya.")
    for place in item.critical_options:
        yield from _of_dangerous_option(item, place)


def _of_dangerous_option(item: ItemData, place: int) -> Iterator[Fault]:
    number = place + 1
    if not 0 <= place < len(item.options):
        yield Fault("critical-range", f"Pilihan berbahaya {number} tidak ada.", number)
    elif item.kind in (ItemKind.SINGLE, ItemKind.MULTIPLE, ItemKind.TRUEFALSE) and place in item.key:
        yield Fault("critical-key", f"Pilihan {number} ditandai benar dan juga berbahaya.", number)
    elif item.kind is ItemKind.SJT and place < len(item.ratings) and item.ratings[place] >= HELPS:
        yield Fault("critical-key", f"Pilihan {number} berbahaya, tetapi pakar menilainya menolong.", number)
