"""The names under which counts of tries are kept: no address and no user name can be read in them, nor in a backup."""

from django.utils.crypto import salted_hmac

# allauth writes the address or the name of the account into the names of its counts.
TELLING = "allauth:"


def veiled_key(key: str, key_prefix: str, version: int) -> str:
    """The whole name of a cache entry; what follows `allauth:` stands in it only as a keyed hash."""
    if key.startswith(TELLING):
        key = TELLING + salted_hmac("puspaga.core.cache_keys", key, algorithm="sha256").hexdigest()
    return f"{key_prefix}:{version}:{key}"
