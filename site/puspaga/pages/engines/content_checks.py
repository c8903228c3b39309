"""What a careful editor would notice in a text: pure checks over its blocks.

Levels: `galat` must be mended before publishing, `saran` is advice. Every finding names its place and says what to do.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import Enum

MAX_SENTENCE_WORDS = 20
MAX_BODY_WORDS = 700
# Transfer cost of a page on a first visit: the frame (measured on the starter content), the text compressed, the pictures.
FRAME_BYTES, TEXT_RATIO, BUDGET_BYTES = 46_000, 0.45, 75 * 1024

BLAMING = (
    "kenapa tidak pergi", "mengapa tidak pergi", "kenapa bertahan", "mengapa bertahan", "salah sendiri", "aib keluarga",
    "demi anak, bertahan", "pasti ada sebabnya", "dia yang memancing", "kurang sabar", "sudah kodrat", "khilaf saja",
    "urusan rumah tangga orang", "istri harus menurut", "korban lemah", "wanita nakal", "cari gara-gara", "terlalu sensitif",
    "baper",
)  # fmt: skip
# Blocks in which a sentence to avoid is quoted on purpose.
QUOTING = {"ucapkan_hindari", "cek_cepat"}
_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]?")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


class Level(Enum):
    """How serious a finding is."""

    ERROR = "galat"
    ADVICE = "saran"


@dataclass(frozen=True)
class Finding:
    """One thing to look at: its level, where (block number from 1, 0 = the whole page) and a sentence."""

    level: Level
    block: int
    kind: str
    sentence: str


@dataclass(frozen=True)
class Block:
    """One block as the checks see it."""

    kind: str
    text: str
    has_alt: bool = True
    # Bytes of its picture as a phone loads it.
    weight: int = 0


@dataclass(frozen=True)
class Number:
    """A telephone number found in a block (0 = title, promise or summary)."""

    block: int
    digits: str
    kind: str


def check_blocks(
    blocks: list[Block],
    *,
    needs_safety_card: bool,
    head: Collection[Block] = (),
    numbers: Iterable[Number] = (),
    known: Collection[str] = (),
) -> list[Finding]:
    """All findings, errors first, in the text's order. `head` are the title and the like, `numbers` were found in the
    text, `known` are the directory's."""
    found = [*_card(blocks, needs_safety_card), *_weight([*head, *blocks])]
    for block in head:
        found += _one(0, block)
    for place, block in enumerate(blocks, start=1):
        found += _one(place, block)
    for number in numbers:
        if number.digits not in known:
            sentence = f"Nomor {number.digits} tidak ada di data layanan. Pakai {{{{layanan:kunci}}}} sebagai gantinya."
            found.append(Finding(Level.ERROR, number.block, number.kind, sentence))
    return sorted(found, key=lambda finding: (finding.level is not Level.ERROR, finding.block))


def _card(blocks: list[Block], needed: bool) -> list[Finding]:
    if not needed or any(block.kind == "kotak_aman" for block in blocks):
        return []
    return [Finding(Level.ERROR, 0, "kotak_aman", "Kotak aman belum ada. Setiap artikel memuatnya satu kali.")]


def _weight(blocks: list[Block]) -> list[Finding]:
    weight = FRAME_BYTES + TEXT_RATIO * sum(len(block.text) for block in blocks) + sum(block.weight for block in blocks)
    if weight <= BUDGET_BYTES:
        return []
    kilobytes = round(weight / 1024)
    return [Finding(Level.ADVICE, 0, "gambar", f"Perkiraan berat {kilobytes} KB, batasnya 75 KB. Kurangi gambar.")]


def _one(place: int, block: Block) -> list[Finding]:
    found = []
    if not block.has_alt:
        found.append(Finding(Level.ERROR, place, block.kind, "Gambar ini belum punya keterangan bagi yang tidak melihat."))
    if block.kind not in QUOTING:
        for phrase in blaming_in(block.text):
            found.append(Finding(Level.ADVICE, place, block.kind, f"“{phrase}” dapat terasa menyalahkan. Cari kata lain."))
    found += [Finding(Level.ADVICE, place, block.kind, text) for text in long_sentences(block.text)]
    return found


def blaming_in(text: str) -> list[str]:
    """The blaming expressions in a text, as whole words."""
    lowered = " ".join(text.lower().split())
    return [phrase for phrase in BLAMING if re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", lowered)]


def long_sentences(text: str) -> list[str]:
    """A sentence of advice for every sentence of more than twenty words."""
    found = []
    for sentence in _SENTENCE.findall(text):
        words = _WORD.findall(sentence)
        if len(words) > MAX_SENTENCE_WORDS:
            found.append(f"Kalimat {len(words)} kata: “{' '.join(words[:6])} …”. Bagi menjadi dua.")
    return found
