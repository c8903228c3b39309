"""Answers for the load balancer."""

from django.core.cache import caches
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse


def healthz(_request: HttpRequest) -> HttpResponse:
    """The process lives. Asks nothing of the database."""
    return HttpResponse("ok", content_type="text/plain")


def readyz(_request: HttpRequest) -> HttpResponse:
    """Database, cache and migrations are ready: 200, else 503 with what is not."""
    faults = [
        name
        for name, works in (("database", database_works), ("cache", cache_works), ("migrations", is_migrated))
        if not works()
    ]
    return JsonResponse({"ready": not faults, "faults": faults}, status=503 if faults else 200)


def database_works() -> bool:
    """True when a query is answered."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return False
    return True


def cache_works() -> bool:
    """True when a value comes back."""
    try:
        caches["default"].set("readyz", "1", 10)
        return caches["default"].get("readyz") == "1"
    except Exception:
        return False


def is_migrated() -> bool:
    """True when no migration waits."""
    try:
        executor = MigrationExecutor(connection)
        return not executor.migration_plan(executor.loader.graph.leaf_nodes())
    except Error:
        return False
