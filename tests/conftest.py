"""Fixtures every test may use."""

from collections.abc import Iterator

import pytest
from django.core.cache import caches

from tests.utils.client import StrictClient


@pytest.fixture
def client() -> StrictClient:
    """A client that refuses inline code on public pages."""
    return StrictClient()


@pytest.fixture(autouse=True)
def _fresh_caches() -> Iterator[None]:
    """No test sees what another cached: rate limits and pages start empty."""
    for cache in caches.all():
        cache.clear()
    yield
    for alias in ("default", "pages"):
        caches[alias].clear()
