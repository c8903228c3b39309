"""`manage.py run_retention`: delete what was kept long enough (docs/data/register.yaml)."""

from typing import Any

from django.core.management.base import BaseCommand

from puspaga.accounts.domain.retention import run_retention
from puspaga.core import clock


class Command(BaseCommand):
    """Apply all terms once."""

    help = "Menghapus data yang masa simpannya sudah habis."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line per kind of data."""
        for kind, count in run_retention(at=clock.now()).items():
            self.stdout.write(f"{kind}: {count}")
