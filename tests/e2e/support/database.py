"""Reading the running server's database from outside."""

import sqlite3

from tools.bench.server import Server


def read(server: Server, query: str) -> list[tuple]:
    """Rows of the running server's database."""
    file = server.environment["DATABASE_URL"].removeprefix("sqlite:///")
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as link:
        return link.execute(query).fetchall()
