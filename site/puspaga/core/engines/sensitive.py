"""The one list of sensitive words, and finding them in addresses and names."""

import re

# The one list of sensitive words: none of them may stand in a slug, URL, subject or file name.
# "aman" and "bantuan" are everyday words and are allowed.
SENSITIVE_WORDS = (
    "kdrt", "kekerasan", "korban", "penyintas", "pelaku", "terlapor", "lapor", "pelaporan", "pengaduan", "aduan",
    "pelecehan", "perkosa", "pemerkosaan", "asusila", "cabul", "aniaya", "penganiayaan", "pukul", "pemukulan", "siksa",
    "visum", "trauma", "shelter", "rumah-aman", "konseling", "cerai", "perceraian", "selingkuh", "polisi", "tpks",
    "pkdrt", "bunuh", "bunuh-diri", "luka", "ancam", "ancaman", "takut", "violence", "abuse", "victim", "survivor",
    "rape", "divorce", "police", "suicide", "assault",
)  # fmt: skip

_SENSITIVE = re.compile(r"(?:^|[^a-z])(" + "|".join(map(re.escape, SENSITIVE_WORDS)) + r")(?:nya)?(?:$|[^a-z])")


def sensitive_word_in(text: str) -> str | None:
    """The first sensitive word that stands in `text` as a whole word (slug, URL, subject, file name), else None."""
    match = _SENSITIVE.search(text.lower().replace("_", "-"))
    return match.group(1) if match else None
