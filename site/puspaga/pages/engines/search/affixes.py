"""Indonesian words to a common stem, without a dictionary of roots.

The rules follow the usual description of Indonesian morphology: particles (-lah, -kah, -pun), possessives (-ku, -mu, -nya),
suffixes (-kan, -an, -i), prefixes (meN-, peN-, ber-, ter-, di-, ke-, se-, per-) with nasal assimilation (meny+s, mem+p,
men+t, meng+k). Without a dictionary a stem need not be a word; it only has to be the same for a family of words, so an
assimilated first consonant is restored by one fixed choice.
"""

import re

MIN_STEM = 4
_PARTICLES = ("lah", "kah", "pun", "tah")
_POSSESSIVES = ("nya", "ku", "mu")
_SUFFIXES = ("kan", "an", "i")
_VOWELS = "aiueo"
_VOWELS_SET = frozenset(_VOWELS)
# Words that look affixed and are not; each would otherwise fall onto another word.
WHOLE = frozenset(
    """anak ibu bapak ayah makan minum jalan teman tangan badan bulan jangan dengan bukan ikan hutan kanan pakan
    sekolah masalah salah marah rumah darah sudah mudah susah malah belah lelah istri mandi pagi hari diri mati
    hati beri cari gigi kaki lari lagi nanti pasti puspaga posyandu puskesmas pendek penting pernah perlu peran
    perut benar besar belum berapa berat terang terus sering senang sendiri seperti sekarang sedih semua kecil
    keluarga kenapa kelas kertas ketemu dini diam dingin dinas dia dimana balita remaja bayi bantu biaya janji
    gratis datang pulang mengapa menit mesin meja merah mereka media medis tetangga telepon teman tengah usia aman
    iman ujian perang pesan nenek kakek cucu gawai internet polisi sekali seragam selamat nikah luka suka buka
    muka kaku buku waktu baju rindu tahun minggu senin selasa rabu kamis jumat sabtu""".split()
)
_REDUPLICATED = re.compile(r"^(.+?)-\1(.*)$")


def stem(word: str) -> str:
    """The common form of one lower-case Indonesian word and all its affixed forms."""
    return canonical(_bare(word))


def canonical(root: str) -> str:
    """One spelling for what a nasal prefix makes ambiguous.

    After meN- nobody can tell nikah from tikah, masak from pasak, asuh from kasuh, and -kan from -k plus -an; both sides
    of each pair get the same form.
    """
    if len(root) > MIN_STEM and root[0] == "k" and root[1] in _VOWELS:
        root = root[1:]
    for doubtful, chosen in (("ny", "s"), ("n", "t"), ("m", "p")):
        if root.startswith(doubtful) and root[len(doubtful) :][:1] in _VOWELS_SET:
            root = chosen + root[len(doubtful) :]
            break
    return root[:-1] if len(root) > MIN_STEM and root.endswith("k") else root


def _bare(word: str) -> str:
    doubled = _REDUPLICATED.match(word)
    word = (doubled.group(1) + doubled.group(2) if doubled else word).replace("-", "")
    if len(word) <= MIN_STEM or word in WHOLE:
        return word
    bare = _strip_end(word, _PARTICLES)
    bare = _strip_end(bare, _POSSESSIVES)
    if bare in WHOLE:
        return bare
    return _strip_affixes(bare)


def _strip_end(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= MIN_STEM:
            return word[: -len(ending)]
    return word


def _strip_affixes(word: str) -> str:
    """Prefixes first (at most two), then one suffix; what is left keeps at least MIN_STEM letters."""
    root = word
    for _round in range(2):
        shorter = _strip_prefix(root)
        if shorter == root:
            break
        root = shorter
        if root in WHOLE:
            return root
    for suffix in _SUFFIXES:
        bare = root[: -len(suffix)]
        long_enough = root.endswith(suffix) and len(bare) >= MIN_STEM
        if long_enough and (bare in WHOLE or not (suffix == "i" and root[-2] in _VOWELS)):
            return bare
    return root


def _strip_prefix(word: str) -> str:
    """Take one prefix off and restore the consonant it swallowed."""
    for prefix, restored in _PREFIXES:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and _may_follow(rest, restored):
            candidate = restored + rest
            if len(candidate) >= MIN_STEM - 1 and any(letter in _VOWELS for letter in candidate[1:]):
                return candidate
    return word


def _may_follow(rest: str, restored: str) -> bool:
    """A swallowed consonant stood before a vowel; otherwise the prefix stands before a consonant or any letter."""
    if not rest or len(rest) < MIN_STEM - 1:
        return False
    return rest[0] in _VOWELS if restored else True


# Longest first; (prefix, consonant it swallowed).
_PREFIXES = (
    ("menge", ""), ("penge", ""), ("memper", ""), ("keber", ""), ("ketida", "tida"),
    ("meny", "s"), ("peny", "s"),
    ("mengg", "g"), ("pengg", "g"), ("mengh", "h"), ("pengh", "h"),
    ("meng", ""), ("peng", ""),
    ("memb", "b"), ("pemb", "b"), ("memf", "f"), ("pemf", "f"), ("mem", "p"), ("pem", "p"),
    ("mend", "d"), ("pend", "d"), ("menc", "c"), ("penc", "c"), ("menj", "j"), ("penj", "j"),
    ("men", "t"), ("pen", "t"),
    ("mel", "l"), ("pel", "l"), ("mer", "r"), ("mew", "w"), ("mey", "y"),
    ("ber", ""), ("bel", ""), ("ter", ""), ("per", ""), ("di", ""), ("ke", ""), ("se", ""),
)  # fmt: skip
