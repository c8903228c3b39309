"""`manage.py restore [--from FOLDER]`: bring a backup back and prove that it is the same."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from puspaga.core.domain.backup import newest_backup, restore_backup
from puspaga.core.errors import BrokenBackup


class Command(BaseCommand):
    """Restores the newest backup unless another is named. Stop the server first."""

    help = "Memulihkan cadangan dan membuktikan isinya sama."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Which backup."""
        parser.add_argument("--from", dest="source", type=Path, default=None)

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, restore, compare."""
        try:
            source = options["source"] or newest_backup(settings.BACKUP_DIR)
            counts = restore_backup(source)
        except BrokenBackup as error:
            raise CommandError(str(error)) from error
        rows, tables = sum(counts.values()), len(counts)
        self.stdout.write(f"Dipulihkan dari {source}\n  {rows} baris dalam {tables} tabel, jumlah dan sidik sama.")
