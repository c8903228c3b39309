"""The code on a paper slip: twelve signs without look-alikes, sixty bits of chance, stored as a keyed hash only."""

import secrets
from collections.abc import Callable

from django.utils.crypto import salted_hmac

from puspaga.core.engines.sensitive import sensitive_word_in

# Crockford's base 32: I, L, O and U are left out; whoever types them anyway is understood.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 12
GROUP = 4
_LOOK_ALIKES = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})


def make_code(*, choose: Callable[[str], str] = secrets.choice) -> str:
    """A new code in groups, such as "7K2M-9QXA-34TD". `choose` picks one sign; the default is unguessable."""
    while True:
        signs = "".join(choose(ALPHABET) for _ in range(LENGTH))
        code = "-".join(signs[start : start + GROUP] for start in range(0, LENGTH, GROUP))
        if sensitive_word_in(code) is None:
            return code


def normalise(typed: str) -> str:
    """What a person typed, without spaces and dashes, in capitals, look-alikes set right. Never raises."""
    signs = typed[:64].upper().translate(_LOOK_ALIKES)
    return "".join(sign for sign in signs if sign in ALPHABET)


def hash_of(code: str) -> str:
    """Sixty-four hexadecimal digits: without SECRET_KEY nobody can try codes against a stolen database."""
    return salted_hmac("puspaga.accounts.slip", normalise(code), algorithm="sha256").hexdigest()
