"""One text for the same data, always: sorted keys, no blanks, composed letters."""

import hashlib
import json
import secrets
import unicodedata
from collections.abc import Mapping
from typing import Any


def canonical(data: Mapping[str, Any]) -> str:
    """The data as JSON that two programs write alike (the part of RFC 8785 that strings, whole numbers and flags need)."""
    return unicodedata.normalize("NFC", json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False))


def new_salt() -> str:
    """128 random bits. Who holds them may see the name: they stand in the holder's own QR code only."""
    return secrets.token_hex(16)


def name_hash(name: str, *, salt: str) -> str:
    """What the signed text says about the name: nothing to whoever lacks the salt."""
    return hashlib.sha256(f"{salt}:{unicodedata.normalize('NFC', name)}".encode()).hexdigest()
