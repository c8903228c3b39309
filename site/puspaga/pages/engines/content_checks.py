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
# The same thoughts in other words. Every sentence is looked at by itself, in lower case.
BLAMING_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:itu |ini |memang |semua )?salah(?:mu| kamu| anda| ibu| istri| dia| korban)? sendiri\b",
        r"\bkorban(?:lah)? (?:yang |sendiri |juga |ikut )*(?:memancing|mengundang|memicu|menyebabkan|bersalah|salah|pantas)\b",
        (
            r"\b(?:korban|istri|perempuan|ibu|kamu|anda|dia|ia|mereka) (?:\w+ ){0,2}"
            r"(?:memancing|mengundang|memicu) (?:kemarahan|emosi|amarah|kekerasan|pukulan)(?: suami| pasangan)?\b"
        ),
        (
            r"\b(?:istri|perempuan|ibu|wanita) (?:itu )?(?:harus|wajib|mesti|sebaiknya|perlu) (?:lebih )?(?:\w+ dan )?"
            r"(?:sabar|taat|patuh|menurut|mengalah|tunduk|diam|melayani)\b"
        ),
        r"\bjangan (?:pernah )?(?:membantah|melawan|menolak|menyinggung|membuat marah) (?:\w+ )?(?:suami|ayah|bapak)\b",
        (
            r"\b(?:kenapa|mengapa|kok) (?:\w+ )?(?:tidak|tak|nggak|enggak|gak|ga) (?:segera |langsung |mau )?"
            r"(?:pergi|melawan|lari|cerita|bercerita|melapor|lapor|teriak|berteriak|menolak|cerai|bercerai)\b"
        ),
        r"\b(?:kenapa|mengapa|kok) (?:\w+ )?(?:masih |mau |tetap )+(?:bertahan|di situ|bersama dia|tinggal)\b",
        r"\b(?:kamu|anda|dia|ia|ibu|korban|istri) (?:yang |sendiri |juga )+(?:mencari|cari|memulai|mau|minta|membuatnya)\b",
    )
)
# A text that takes the blame away uses the same words.
_TAKES_BLAME_AWAY = re.compile(
    r"\b(?:bukan(?:lah)?|tidak pernah|tidak ada|tak pernah|jangan (?:pernah )?(?:bertanya|katakan|bilang|menyalahkan|ucapkan)|"
    r"hindari|tidak benar|keliru|mitos|tidak (?:harus|wajib|perlu|mesti)|tanpa)\b"
)
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
    keys: Collection[tuple[str, str]] = (),
) -> list[Finding]:
    """All findings, errors first, in the text's order. `head` are the title and the like, `numbers` were found in the
    text, `known` are the directory's, `keys` the names and keys of services to write instead."""
    found = [*_card(blocks, needs_safety_card), *_weight([*head, *blocks])]
    for block in head:
        found += _one(0, block)
    for place, block in enumerate(blocks, start=1):
        found += _one(place, block)
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
    """The blaming expressions in a text: fixed ones as whole words, and sentences built like one."""
    lowered = " ".join(text.lower().split())
    found = [phrase for phrase in BLAMING if re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", lowered)]
    for sentence in _SENTENCE.findall(lowered):
        found += [
            words for words in _built_like_blame(sentence) if not any(phrase in words or words in phrase for phrase in found)
        ]
    return found


def _built_like_blame(sentence: str) -> list[str]:
    matches = (pattern.search(sentence) for pattern in BLAMING_PATTERNS)
    return [match[0] for match in matches if match and not _TAKES_BLAME_AWAY.search(sentence[: match.end()])]


def long_sentences(text: str) -> list[str]:
    """A sentence of advice for every sentence of more than twenty words."""
    found = []
    for sentence in _SENTENCE.findall(text):
        words = _WORD.findall(sentence)
        if len(words) > MAX_SENTENCE_WORDS:
            found.append(f"Kalimat {len(words)} kata: “{' '.join(words[:6])} …”. Bagi menjadi dua.")
    return found
