"""Text to words: lower case, no diacritics, chat spelling undone, stop words out."""

import re
import unicodedata

from puspaga.pages.engines.search.affixes import stem as indonesian_stem

MAX_TERM = 40
# Nobody writes a double letter at the end of an Indonesian word on purpose: “pujiann”, “marahhh”.
_LONG_END = re.compile(r"(?<=[a-z]{3})([a-z])\1+$")
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

CHAT = {
    "gak": "tidak", "ga": "tidak", "nggak": "tidak", "enggak": "tidak", "ndak": "tidak", "tdk": "tidak", "gk": "tidak",
    "yg": "yang", "dgn": "dengan", "dg": "dengan", "krn": "karena", "karna": "karena", "utk": "untuk", "sm": "sama",
    "sdh": "sudah", "udah": "sudah", "udh": "sudah", "blm": "belum", "org": "orang", "ortu": "orangtua", "jgn": "jangan",
    "hp": "gawai", "hape": "gawai", "handphone": "gawai", "ponsel": "gawai", "gadget": "gawai", "smartphone": "gawai",
    "medsos": "internet", "sosmed": "internet", "online": "internet", "daring": "internet", "wa": "whatsapp",
    "game": "gim", "games": "gim", "gaming": "gim", "sd": "sekolah", "smp": "remaja", "sma": "remaja", "smk": "remaja",
    "abg": "remaja", "abk": "disabilitas", "bgt": "sangat", "banget": "sangat", "gmn": "bagaimana", "gimana": "bagaimana",
    "knp": "kenapa", "kpn": "kapan", "tlp": "telepon", "telp": "telepon", "no": "nomor", "nmr": "nomor", "pinter": "pintar",
    "ank": "anak", "anka": "anak", "sy": "saya", "dr": "dari", "pengen": "ingin", "pingin": "ingin", "pgn": "ingin",
    "bullying": "perundungan", "bully": "perundungan", "dibully": "perundungan", "buli": "perundungan",
    "ngambek": "ngamuk", "merajuk": "ngamuk", "autisme": "autis", "hiperaktif": "adhd",
    "mak": "ibu", "emak": "ibu", "mama": "ibu", "bunda": "ibu", "papa": "ayah", "bapak": "ayah", "bapa": "ayah",
}  # fmt: skip

# Words that mean something else together; written with a hyphen they are one word.
PHRASES = frozenset(
    """rumah-aman bunuh-diri gantung-diri akhiri-hidup mengakhiri-hidup ingin-mati mau-mati putus-asa bantuan-hukum
    hak-asuh kill-myself hurt-myself end-my-life want-to-die self-harm safe-house""".split()
)
_LONGEST_PHRASE = 3
# A telephone number, however it is set: 0821-5285-8026, +62 821 5285 8026.
_NUMBER = re.compile(r"(?<!\d)(?:\+?62|0)(?:[\s.-]?\d){8,12}(?!\d)")

STOP_ID = frozenset(
    """yang dan di ke dari untuk dengan pada adalah ini itu atau juga saya aku kamu anda kami kita dia ia mereka nya
    akan sudah belum agar supaya karena jika kalau bila saat ketika sangat lebih paling sering suka apa siapa
    bagaimana mengapa kenapa dimana cara harus bisa dapat boleh mau ingin ada tidak jadi seperti oleh dalam
    sebagai para lagi pun sih dong kok ya nih deh aja saja""".split()
)
STOP_EN = frozenset(
    """the a an and or of to in on for with is are was be it this that my your i you he she they we do does how what
    when why can should not at by from as""".split()
)
_ENGLISH_ENDINGS = (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))


def words(text: str) -> list[str]:
    """Lower-case words and numbers of any text, diacritics folded; ranges such as 3–6 keep one hyphen."""
    folded = unicodedata.normalize("NFKD", text.replace("–", "-").replace("—", " ")).lower()
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return _WORD.findall(_NUMBER.sub(lambda hit: _one_number(hit.group(0)), plain))


def _one_number(text: str) -> str:
    digits = re.sub(r"\D", "", text)
    return f"0{digits[2:]}" if digits.startswith("62") else digits


def join_phrases(found: list[str]) -> list[str]:
    """The same words, with every known phrase as one word."""
    joined, place = [], 0
    while place < len(found):
        for size in range(_LONGEST_PHRASE, 0, -1):
            phrase = "-".join(found[place : place + size])
            if size == 1 or phrase in PHRASES:
                joined.append(phrase)
                place += size
                break
    return joined


def terms(text: str, *, language: str) -> list[str]:
    """Stems of the words that carry meaning, in order. `language` is "id" or "en"."""
    stops = STOP_EN if language == "en" else STOP_ID
    found = []
    plain_words = [word if language == "en" else CHAT.get(word, _LONG_END.sub(r"\1", word)) for word in words(text)]
    for plain in join_phrases(plain_words):
        if plain not in stops and len(plain) > 1:
            found.append(term_of(plain, language=language))
    return found


def term_of(word: str, *, language: str) -> str:
    """The stem of one word, at most MAX_TERM characters."""
    return (english_stem(word) if language == "en" else indonesian_stem(word))[:MAX_TERM]


def english_stem(word: str) -> str:
    """Plural, -ing and -ed taken off words of five letters and more; a doubled last consonant becomes single."""
    if len(word) < 5 or word.endswith("ss"):
        return word
    for ending, instead in _ENGLISH_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            bare = word[: -len(ending)] + instead
            doubled = len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] not in "ls"
            return (bare[:-1] if doubled else bare).removesuffix("e")
    return word.removesuffix("e")
