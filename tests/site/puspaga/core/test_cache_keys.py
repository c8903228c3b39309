"""What the cache's names tell: nothing about who tried."""

import pytest
from django.core.cache import cache, caches
from django.test import Client

from puspaga.core.domain.cache_keys import veiled_key


def test_an_address_cannot_be_read_in_the_name_of_a_count() -> None:
    key = veiled_key("allauth:rl:reset_password:ip:192.0.2.7", "", 1)
    assert "192.0.2.7" not in key
    assert key == veiled_key("allauth:rl:reset_password:ip:192.0.2.7", "", 1)
    assert key != veiled_key("allauth:rl:reset_password:ip:192.0.2.8", "", 1)


def test_other_names_stay_as_they_are() -> None:
    assert veiled_key("site-version", "p", 1) == "p:1:site-version"


@pytest.mark.django_db
def test_asking_for_a_new_password_leaves_no_address_in_the_cache(client: Client) -> None:
    cache.clear()
    client.post("/akun/password/reset/", {"email": "ani@contoh.id"}, REMOTE_ADDR="192.0.2.7")
    names = list(caches["default"]._cache)
    assert [name for name in names if "allauth:" in name]
    assert not [name for name in names if "192.0.2.7" in name or "contoh.id" in name]
