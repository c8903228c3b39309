"""Ed25519 over a text, as a detached JSON Web Signature (RFC 7515 appendix F, RFC 9864).

A key is known by the hash of its public half, so a public key that was changed no longer fits its own name.
Base64 has spare bits at its end; only the one spelling we write ourselves is taken.
"""

import base64
import hashlib
import json

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey

ALGORITHM = "Ed25519"
KEY_ID_LENGTH = 32


def new_private_key() -> str:
    """32 random bytes in base64url."""
    return _text(Ed25519PrivateKey.generate().private_bytes_raw())


def public_key_of(private_key: str) -> str:
    """The public half in base64url. Raises ValueError for anything that is not a private key."""
    return _text(Ed25519PrivateKey.from_private_bytes(_bytes(private_key)).public_key().public_bytes_raw())


def key_id_of(public_key: str) -> str:
    """The name of a key: the beginning of the hash of its public half."""
    return hashlib.sha256(public_key.encode()).hexdigest()[:KEY_ID_LENGTH]


def jwk_of(public_key: str) -> dict[str, str]:
    """The public key as others' programs read it."""
    return {"kty": "OKP", "crv": ALGORITHM, "x": public_key, "kid": key_id_of(public_key), "use": "sig", "alg": ALGORITHM}


def sign(text: str, *, private_key: str) -> str:
    """The detached signature: header, nothing, signature."""
    public_key = public_key_of(private_key)
    key = OKPKey.import_key({"kty": "OKP", "crv": ALGORITHM, "x": public_key, "d": private_key})
    header = {"alg": ALGORITHM, "kid": key_id_of(public_key)}
    _header, _payload, signature = jws.serialize_compact(header, text.encode(), key, algorithms=[ALGORITHM]).split(".")
    return f"{_header_text(header['kid'])}..{signature}"


def verify(text: str, signature: str, *, public_key: str) -> bool:
    """Whether this very text was signed with this very key."""
    header, gap, value = signature.partition("..")
    if not gap or header != _header_text(key_id_of(public_key)) or not _is_canonical(value):
        return False
    try:
        key = OKPKey.import_key({"kty": "OKP", "crv": ALGORITHM, "x": public_key})
        jws.deserialize_compact(f"{header}.{_text(text.encode())}.{value}", key, algorithms=[ALGORITHM])
    except (JoseError, ValueError):
        return False
    return True


def _header_text(key_id: str) -> str:
    return _text(json.dumps({"alg": ALGORITHM, "kid": key_id}, separators=(",", ":")).encode())


def _is_canonical(value: str) -> bool:
    try:
        return _text(_bytes(value)) == value
    except ValueError:
        return False


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
