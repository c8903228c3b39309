"""The installation's signing key: the private half in a file (or SIGNING_KEY), the public half in the database."""

import datetime as dt
import os
from pathlib import Path

from django.conf import settings

from courses.engines.credential import jwk_of, key_id_of, new_private_key, public_key_of
from courses.errors import NoSigningKey
from courses.models import SigningKey

FILE_NAME = "sertifikat.key"


def key_file() -> Path:
    """Where the private half stands when SIGNING_KEY does not hold it."""
    return Path(settings.VAR_DIR) / "keys" / FILE_NAME


def private_key() -> str:
    """The private half. Raises NoSigningKey where there is none."""
    given = os.environ.get("SIGNING_KEY", "").strip()
    if given:
        return given
    try:
        return key_file().read_text(encoding="ascii").strip()
    except FileNotFoundError as fault:
        raise NoSigningKey from fault


def signing_key(*, at: dt.datetime) -> tuple[SigningKey, str]:
    """The row and the private half of the key in use; the row is made when this database has not met the key."""
    private = private_key()
    try:
        public = public_key_of(private)
    except ValueError as fault:
        raise NoSigningKey from fault
    row, _made = SigningKey.objects.get_or_create(key_id=key_id_of(public), defaults={"public_key": public, "created_at": at})
    return row, private


def ensure_signing_key(*, at: dt.datetime, replace: bool = False) -> SigningKey:
    """Make a key where there is none. With `replace` a new one takes over; documents keep verifying with their own."""
    if replace:
        _retire(at=at)
    if not os.environ.get("SIGNING_KEY"):
        _write_once(new_private_key())
    return signing_key(at=at)[0]


def published_keys() -> dict[str, list[dict[str, str]]]:
    """Every public key that ever signed, the newest first, as a JSON Web Key Set."""
    return {"keys": [jwk_of(row.public_key) for row in SigningKey.objects.order_by("-created_at", "-pk")]}


def _retire(*, at: dt.datetime) -> None:
    try:
        row, _private = signing_key(at=at)
    except NoSigningKey:
        return
    SigningKey.objects.filter(pk=row.pk, retired_at=None).update(retired_at=at)
    key_file().unlink(missing_ok=True)


def _write_once(private: str) -> None:
    """Only the first of several processes writes; the file is for its owner alone."""
    path = key_file()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(private)
