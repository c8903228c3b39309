"""`manage.py prepare`: bring the database to the present schema and fill it with the starter content."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from courses.domain.certification.keys import ensure_signing_key
from courses.starter.domain import load_starter
from courses.starter.domain.demo import load_demo_learning
from courses.starter.domain.directory import load_demo_keeper
from puspaga.accounts.domain.demo import ensure_demo_accounts
from puspaga.core import clock


class Command(BaseCommand):
    """Migrate, make the cache table, load the pack, and in development the demo accounts."""

    help = "Menyiapkan basis data dan isi awal; aman dijalankan berulang kali."

    def handle(self, *args: Any, **options: Any) -> None:
        """Run all steps; each does nothing when its work is done already."""
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        ensure_signing_key(at=clock.now())
        report = load_starter(at=clock.now())
        self.stdout.write(
            f"Isi awal: {len(report.created)} baru, {len(report.updated)} diperbarui, {len(report.unchanged)} tetap."
        )
        for key in report.kept:
            self.stdout.write(f"  dibiarkan, sudah diubah penyunting: {key}")
        for key in report.deleted:
            self.stdout.write(f"  dibiarkan, sudah dihapus: {key}")
        if settings.DEBUG:
            for line in ensure_demo_accounts(at=clock.now()):
                self.stdout.write(f"  {line.username:12} {line.role.label}")
            load_demo_keeper(report=report)
            load_demo_learning(at=clock.now(), report=report)
