"""What makes a document checkable: canonical text, a salted hash of the name, an Ed25519 signature over the text."""

from courses.engines.credential.canonical import canonical, name_hash, new_salt
from courses.engines.credential.signing import jwk_of, key_id_of, new_private_key, public_key_of, sign, verify

__all__ = [
    "canonical",
    "jwk_of",
    "key_id_of",
    "name_hash",
    "new_private_key",
    "new_salt",
    "public_key_of",
    "sign",
    "verify",
]
