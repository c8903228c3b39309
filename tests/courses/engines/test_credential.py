"""The signature and what it covers."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.engines.credential import (
    canonical,
    jwk_of,
    key_id_of,
    name_hash,
    new_private_key,
    new_salt,
    public_key_of,
    sign,
    verify,
)

KEY = new_private_key()
PUBLIC = public_key_of(KEY)


@given(st.dictionaries(st.text(max_size=8), st.text(max_size=8) | st.integers() | st.booleans(), max_size=5))
def test_the_order_of_keys_says_nothing(data):
    assert canonical(data) == canonical(dict(reversed(data.items())))


def test_what_was_signed_is_verified():
    assert verify("isi", sign("isi", private_key=KEY), public_key=PUBLIC)


def test_ten_thousand_changed_bytes_are_all_refused():
    text = canonical({"nomor": "S-0001/BALIKPAPAN/2026", "nama": "Siti Nur Rahma", "isi": "x" * 300})
    signature, chance = sign(text, private_key=KEY), random.Random(7)
    accepted = 0
    for _ in range(10_000):
        place = chance.randrange(len(text))
        changed = text[:place] + chr(ord(text[place]) ^ chance.randrange(1, 32)) + text[place + 1 :]
        accepted += verify(changed, signature, public_key=PUBLIC)
    assert accepted == 0


def test_every_changed_sign_of_the_signature_is_refused():
    signature = sign("isi", private_key=KEY)
    for place, sign_there in enumerate(signature):
        for other in "A_b.=":
            if other != sign_there:
                changed = signature[:place] + other + signature[place + 1 :]
                assert not verify("isi", changed, public_key=PUBLIC)


@pytest.mark.parametrize("signature", ["", ".", "..", "a..b", "é..é", "x" * 500, "eyJhbGciOiJub25lIn0.."])
def test_what_is_no_signature_is_refused(signature):
    assert not verify("isi", signature, public_key=PUBLIC)


def test_another_key_does_not_verify():
    other = new_private_key()
    assert not verify("isi", sign("isi", private_key=other), public_key=PUBLIC)


BROKEN = {"empty": "", "a letter": "x", "padded": PUBLIC + "=", "cut": PUBLIC[:-1], "accents": "é" * 43}


@pytest.mark.parametrize("public_key", BROKEN.values(), ids=BROKEN)  # the key is new each time: no name may hold it
def test_a_broken_public_key_verifies_nothing(public_key):
    assert not verify("isi", sign("isi", private_key=KEY), public_key=public_key)


def test_a_key_is_named_after_its_public_half():
    assert key_id_of(PUBLIC) == jwk_of(PUBLIC)["kid"]
    assert len(key_id_of(PUBLIC)) == 32
    assert "d" not in jwk_of(PUBLIC)


def test_the_hash_of_a_name_says_nothing_without_its_salt():
    salt, other = new_salt(), new_salt()
    assert name_hash("Siti", salt=salt) == name_hash("Siti", salt=salt) != name_hash("Siti", salt=other)


def test_a_name_in_two_spellings_of_unicode_is_one_name():
    assert name_hash("Ren\u00e9", salt="a") == name_hash("Rene\u0301", salt="a")
