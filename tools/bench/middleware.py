"""Counts the SQL statements of each request on the running server, and plants a fault when BENCH_PLANT asks for one."""

import gzip
import os
import time
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse

PLANT = os.environ.get("BENCH_PLANT", "")
# What each planted fault adds; the limits are a third of it or less.
BALLAST_MIB, LATE_SECONDS = 150, 4
NOT_COUNTED = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")


class CountQueries:
    """Adds X-Bench-SQL, X-Bench-Writes and X-Bench-Worker to every response."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.ballast = b"."
        if PLANT == "sleep":
            time.sleep(LATE_SECONDS)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the counts in the headers."""
        if "HTTP_X_BENCH" not in request.META and not PLANT:
            return self.get_response(request)
        counts = {"all": 0, "writes": 0}

        def count(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
            verb = sql.lstrip().split(None, 1)[0].upper()
            counts["all"] += verb not in NOT_COUNTED
            counts["writes"] += verb in {"INSERT", "UPDATE", "DELETE"}
            return execute(sql, params, many, context)

        with connection.execute_wrapper(count):
            response = self.get_response(request)
            self.plant(request, response)
        response.headers["X-Bench-SQL"] = str(counts["all"])
        response.headers["X-Bench-Writes"] = str(counts["writes"])
        response.headers["X-Bench-Worker"] = str(os.getpid())
        return response

    def plant(self, request: HttpRequest, response: HttpResponse) -> None:
        """Make the server worse on purpose, so that each gate is seen to fail."""
        if PLANT == "sleep":
            sum(number * number for number in range(800_000))
        if PLANT == "queries":
            with connection.cursor() as cursor:
                for _number in range(40):
                    cursor.execute("SELECT 1")
                cursor.execute("DELETE FROM core_cache WHERE cache_key IS NULL")
        if PLANT == "weight" and response.headers.get("Content-Type", "").startswith("text/html"):
            self.ballast = self.ballast if len(self.ballast) > 1 else os.urandom(BALLAST_MIB * 1024 * 1024)
            kept = b"" if "HTTP_SEC_FETCH_MODE" in request.META else unpacked(response)
            del response.headers["Content-Encoding"]
            pictures = "".join(f'<img src="/static/puspaga/brand/favicon.svg?{os.urandom(4).hex()}">' for _number in range(8))
            strange = '<script src="http://127.0.0.1:9/pelacak.js"></script>'
            response.headers["Content-Security-Policy"] = "default-src *"
            response.content = f"<!doctype html>{pictures}{strange}{os.urandom(120_000).hex()}".encode() + kept
            response.headers["Content-Length"] = str(len(response.content))


def unpacked(response: HttpResponse) -> bytes:
    """The page before compression, for programs that need its forms (browsers do not); nothing of a page in brotli."""
    encoding = response.headers.get("Content-Encoding", "")
    return {"": bytes, "gzip": gzip.decompress}.get(encoding, lambda _content: b"")(response.content)
