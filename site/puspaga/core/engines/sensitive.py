"""The one list of sensitive words, and finding them and their relatives in addresses, titles and names."""

import re
from functools import cache

# None of these may stand in a slug, URL, subject or file name, in whatever form Indonesian or English gives them.
# "aman" and "bantuan" are everyday words and are allowed.
ROOTS = (
    "perkosa", "cabul", "aniaya", "pukul", "siksa", "cerai", "selingkuh", "polisi", "bunuh", "luka", "ancam", "takut",
    "lapor", "leceh", "tampar", "cekik", "sekap", "sodomi", "talak", "gerayang",
)  # fmt: skip
WHOLE = (
    "kdrt", "pkdrt", "tpks", "kekerasan", "korban", "penyintas", "pelaku", "terlapor", "aduan", "mengadu", "pengadu",
    "pengaduan", "asusila", "visum", "trauma", "traumatis", "traumatik", "shelter", "konseling", "disakiti", "menyakiti",
    "menyakitinya",
)  # fmt: skip
PHRASES = ("rumah-aman", "bunuh-diri", "domestic-violence")
# English words by how they begin; the ending is free where the beginning says it all.
ENGLISH = (
    "violen(?:ce|t|tly)", "abus(?:e|es|ed|er|ers|ing|ive)", "victims?", "survivors?", "rap(?:e|es|ed|ing|ists?)",
    "divorc(?:e|es|ed|ing)", "police(?:man|men|woman|women)?", "suicid(?:e|es|al)", "assault(?:s|ed|ing)?",
    "threat(?:s|en|ens|ened|ening)?", "harass(?:es|ed|ing|ment)?", "molest(?:s|ed|ing|ation|er)?", "beaten", "battered",
    "injur(?:y|ies|ed)", "wound(?:s|ed)?", "kill(?:s|ed|ing|er)?", "murder(?:s|ed|er)?", "afraid", "traumati[sz]ed",
)  # fmt: skip
# Relatives of a root that everybody uses for something else.
EVERYDAY = frozenset({"laporan", "laporannya"})

# Longest first. Before these a root's first letter stays …
_PLAIN_PREFIX = "diper|memper|keter|penge|menge|meng|peng|mem|pem|men|pen|mel|pel|mer|per|ber|ter|pe|me|be|di|ke|se|ku|kau"
# … and these swallow it: memukul, menyiksa, menakuti, mengekang.
_SWALLOWED = {"p": "mem|pem", "s": "meny|peny", "t": "men|pen", "k": "meng|peng"}
_ENDING = "(?:kan|an|i)?(?:ku|mu|nya)?(?:lah|kah|pun)?"
_TOKEN = re.compile(r"[a-z]+")


@cache
def _pattern() -> re.Pattern[str]:
    forms = []
    for root in ROOTS:
        forms.append(f"(?:{_PLAIN_PREFIX})?{root}{_ENDING}")
        if root[0] in _SWALLOWED:
            forms.append(f"(?:di|ke|se)?(?:{_SWALLOWED[root[0]]}){root[1:]}{_ENDING}")
    forms += [f"(?:{'|'.join(WHOLE)})(?:nya|ku|mu)?", *ENGLISH]
    return re.compile("|".join(forms))


def sensitive_word_in(text: str) -> str | None:
    """The first word of `text` (slug, URL, title, subject, file name) that is sensitive or a form of such a word."""
    words = _TOKEN.findall(text.lower())
    joined = f"-{'-'.join(words)}-"
    for phrase in PHRASES:
        if f"-{phrase}-" in joined:
            return phrase
    return next((word for word in words if word not in EVERYDAY and _pattern().fullmatch(word)), None)
