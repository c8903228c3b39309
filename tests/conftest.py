"""Fixtures every test may use."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import caches
from django.db import connection

from tests.utils.client import StrictClient
from tests.utils.database import migrated_copy


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_modify_db_settings: None) -> bool:
    """SQLite starts from a copy of a migrated file; PostgreSQL migrates a new database."""
    if connection.vendor != "sqlite":
        return False
    migrated_copy(Path(connection.settings_dict["TEST"]["NAME"]))
    return True


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
