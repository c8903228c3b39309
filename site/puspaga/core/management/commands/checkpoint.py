"""`manage.py checkpoint`: fold SQLite's write-ahead log into the database file, so that the file alone is whole."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection


class Command(BaseCommand):
    """Does nothing on PostgreSQL."""

    help = "Menyatukan catatan tulis SQLite ke berkas basis data."

    def handle(self, *args: Any, **options: Any) -> None:
        """Truncate the log and leave the file in rollback mode until it is opened again."""
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                cursor.execute("VACUUM")
                cursor.execute("PRAGMA journal_mode=DELETE")
