"""Answers for the load balancer."""

from typing import Any

import pytest
from django.core.cache import caches
from django.db import InterfaceError, OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.test import Client


def broken(error: Exception) -> Any:
    """A function that only raises."""

    def fail(*_args: Any, **_kwargs: Any) -> Any:
        raise error

    return fail


def test_the_process_says_that_it_lives_without_the_database(client: Client) -> None:
    response = client.get("/healthz")
    assert (response.status_code, response.content, response.headers["Content-Type"]) == (200, b"ok", "text/plain")


@pytest.mark.django_db
def test_ready_when_all_is_there(client: Client) -> None:
    response = client.get("/readyz")
    assert (response.status_code, response.json()) == (200, {"ready": True, "faults": []})


@pytest.mark.django_db
@pytest.mark.parametrize("error", [OperationalError("away"), InterfaceError("connection already closed")])
def test_not_ready_without_the_database(client: Client, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    monkeypatch.setattr(connection, "cursor", broken(error))
    response = client.get("/readyz")
    assert (response.status_code, response.json()) == (503, {"ready": False, "faults": ["database", "migrations"]})


@pytest.mark.django_db
def test_not_ready_without_the_shared_cache(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caches["default"], "set", broken(ConnectionError()))
    response = client.get("/readyz")
    assert (response.status_code, response.json()["faults"]) == (503, ["cache"])


@pytest.mark.django_db
def test_not_ready_while_a_migration_waits(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda *_args: [("a migration", False)])
    response = client.get("/readyz")
    assert (response.status_code, response.json()["faults"]) == (503, ["migrations"])


@pytest.mark.django_db
def test_neither_answer_is_kept(client: Client) -> None:
    assert [client.get(path).headers["Cache-Control"] for path in ("/healthz", "/readyz")] == ["no-store"] * 2
