"""Counts the SQL statements of each request on the running server, and plants a fault when BENCH_PLANT asks for one."""

import os
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse

PLANT = os.environ.get("BENCH_PLANT", "")
NOT_COUNTED = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")


class CountQueries:
    """Adds X-Bench-SQL and X-Bench-Writes to every response."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

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
            self.plant(response)
        response.headers["X-Bench-SQL"] = str(counts["all"])
        response.headers["X-Bench-Writes"] = str(counts["writes"])
        return response

    @staticmethod
    def plant(response: HttpResponse) -> None:
        """Make the server worse on purpose, so that each gate is seen to fail."""
        if PLANT == "sleep":
            sum(number * number for number in range(200_000))
        if PLANT == "queries":
            with connection.cursor() as cursor:
                for _number in range(40):
                    cursor.execute("SELECT 1")
        if PLANT == "weight" and response.headers.get("Content-Type", "").startswith("text/html"):
            del response.headers["Content-Encoding"]
            response.content = b"<!doctype html>" + os.urandom(120_000).hex().encode()
            response.headers["Content-Length"] = str(len(response.content))
