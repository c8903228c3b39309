"""What a careful editor would notice in a text: pure checks over its blocks.

Levels: `galat` must be mended before publishing, `saran` is advice. Every finding names its place and says what to do.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import Enum

from puspaga.pages.engines.blame import blame_in

MAX_SENTENCE_WORDS = 20
MAX_BODY_WORDS = 700
# Transfer cost of a page on a first visit: the frame (measured on the starter content), the text compressed, the pictures.
FRAME_BYTES, TEXT_RATIO, BUDGET_BYTES = 46_000, 0.45, 75 * 1024

# A heading over sentences that are shown to be avoided.
_AVOIDING = re.compile(r"\b(?:hindari|dihindari|mitos|jangan|keliru|menyalahkan|tidak membantu)\b", re.I)
BLAMES = "“{}” dapat terasa menyalahkan. Cari kata lain."
JUSTIFIES = "“{}” membenarkan kekerasan atau menyalahkan yang disakiti. Hapus atau ganti kalimat ini."
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
    # Those of its texts that are shown in order to be avoided.
    quoted: tuple[str, ...] = ()

    @property
    def meant(self) -> str:
        """What the block says in the house's own voice."""
        lines = self.text.split("\n")
        for text in self.quoted:
            if text in lines:
                lines.remove(text)
        return "\n".join(lines)


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
    keys: Collection[tuple[str, str]] = (),
) -> list[Finding]:
    """All findings, errors first, in the text's order. `head` are the title and the like, `numbers` were found in the
    text, `known` are the directory's, `keys` the names and keys of services to write instead."""
    found = [*_card(blocks, needs_safety_card), *_weight([*head, *blocks])]
    for block in head:
        found += _one(0, block)
    heading = ""
    for place, block in enumerate(blocks, start=1):
        heading = block.text if block.kind == "subjudul" else heading
        found += _one(place, block, heading)
    for number in numbers:
        if number.digits not in known:
            found.append(Finding(Level.ERROR, number.block, number.kind, _unknown_number(number.digits, keys)))
    return sorted(found, key=lambda finding: (finding.level is not Level.ERROR, finding.block))


def _unknown_number(digits: str, keys: Collection[tuple[str, str]]) -> str:
    listed = "; ".join(f"{name} → {{{{layanan:{key}}}}}" for name, key in keys)
    choice = f" Pilihannya: {listed}." if listed else ""
    return f"Nomor {digits} tidak ada di data layanan. Tulis kunci layanannya, bukan nomornya.{choice}"


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


def _one(place: int, block: Block, heading: str = "") -> list[Finding]:
    found = _blame(place, block, heading)
    if not block.has_alt:
        found.append(Finding(Level.ERROR, place, block.kind, "Gambar ini belum punya keterangan bagi yang tidak melihat."))
    found += [Finding(Level.ADVICE, place, block.kind, text) for text in long_sentences(block.text)]
    return found


def _blame(place: int, block: Block, heading: str) -> list[Finding]:
    """Blame in what the block means; sure justification stops publishing unless its heading says that it is to be avoided."""
    found = []
    for blame in blame_in(block.meant):
        is_error = blame.is_sure and not (block.kind != "subjudul" and _AVOIDING.search(heading))
        level = Level.ERROR if is_error else Level.ADVICE
        found.append(Finding(level, place, block.kind, (JUSTIFIES if blame.is_sure else BLAMES).format(blame.words)))
    return found


def long_sentences(text: str) -> list[str]:
    """A sentence of advice for every sentence of more than twenty words."""
    found = []
    for sentence in _SENTENCE.findall(text):
        words = _WORD.findall(sentence)
        if len(words) > MAX_SENTENCE_WORDS:
            found.append(f"Kalimat {len(words)} kata: “{' '.join(words[:6])} …”. Bagi menjadi dua.")
    return found
