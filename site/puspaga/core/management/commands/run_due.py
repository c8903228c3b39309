"""`manage.py run_due`: the minute's work: schedules of publishing, retention, counts. Run it each minute."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from puspaga.core import clock
from puspaga.core.domain.due import run_due


class Command(BaseCommand):
    """Runs once; ends with exit code 1 when a part failed. Two at once do no harm: the later one leaves."""

    help = "Menjalankan pekerjaan terjadwal; panggil setiap menit."

    def handle(self, *args: Any, **options: Any) -> None:
        """Do what is due now."""
        failed = run_due(at=clock.now())
        if failed is None:
            self.stdout.write("Masih dikerjakan proses lain.")
        elif failed:
            raise CommandError("Gagal: " + ", ".join(failed))
