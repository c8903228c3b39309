"""`manage.py backup [--to FOLDER]`: a consistent copy of database and uploads."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from puspaga.core import clock
from puspaga.core.domain.backup import check_backup, make_backup


class Command(BaseCommand):
    """Writes the backup, then reads it back once."""

    help = "Mencadangkan basis data dan unggahan."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where to write."""
        parser.add_argument("--to", type=Path, default=settings.BACKUP_DIR)

    def handle(self, *args: Any, **options: Any) -> None:
        """Make and check the backup."""
        target = make_backup(options["to"], at=clock.now())
        manifest = check_backup(target)
        self.stdout.write(
            f"Cadangan: {target}\n  {sum(manifest['counts'].values())} baris dalam {len(manifest['counts'])} tabel, "
            f"{len(manifest['files'])} berkas"
        )
