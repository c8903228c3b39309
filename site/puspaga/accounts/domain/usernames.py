"""Proposing a user name that gives nobody away: two words from nature and two digits, such as teluk-jernih-27."""

import random

from puspaga.accounts import rules
from puspaga.accounts.models import User

NOUNS = (
    "awan", "bakau", "batu", "bintang", "bukit", "bulan", "bunga", "camar", "cemara", "daun", "delima", "embun",
    "fajar", "gelombang", "hujan", "hutan", "jambu", "kabut", "karang", "kelapa", "kembang", "kenari", "kolam",
    "ladang", "lembah", "mangga", "mata-air", "melati", "mutiara", "ombak", "padi", "pakis", "pandan", "pantai",
    "pasir", "pelangi", "perahu", "pinang", "pohon", "pulau", "purnama", "rimba", "rumput", "sawah", "senja",
    "serai", "sungai", "surya", "tanjung", "telaga", "teluk", "teratai", "tunas",
)  # fmt: skip
QUALITIES = (
    "asri", "bening", "biru", "cerah", "elok", "emas", "hangat", "harum", "hening", "hijau", "indah", "jernih",
    "jingga", "kecil", "lapang", "lembut", "luas", "manis", "muda", "pagi", "perak", "putih", "rimbun",
    "ringan", "riang", "sejuk", "segar", "sepoi", "subur", "tenang", "teduh", "tinggi", "ungu",
)  # fmt: skip
TRIES = 200


def propose_user_name(*, name: str = "", chance: random.Random) -> str:
    """A free user name that holds no part of `name`. `chance` is the source of randomness.

    One query for a whole handful of candidates; three digits when two are not enough.
    """
    for digits in (2, 3, 6):
        candidates = [_candidate(chance, digits) for _ in range(TRIES // 10)]
        fitting = [word for word in candidates if rules.name_part_in(word, name=name) is None]
        taken = set(User.objects.filter(username__in=fitting).values_list("username", flat=True))
        free = [word for word in fitting if word not in taken]
        if free:
            return free[0]
    return _candidate(chance, 9)


def _candidate(chance: random.Random, digits: int) -> str:
    number = chance.randrange(10 ** (digits - 1), 10**digits)
    return f"{chance.choice(NOUNS)}-{chance.choice(QUALITIES)}-{number}"
