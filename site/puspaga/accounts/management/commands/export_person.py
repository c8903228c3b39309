"""`manage.py export_person USERNAME`: everything the site holds about a person, as JSON on standard output."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from puspaga.accounts.domain.export import export_person
from puspaga.accounts.models import User
from puspaga.core import clock


class Command(BaseCommand):
    """Export one person."""

    help = "Mencetak semua data satu orang sebagai JSON."

    def add_arguments(self, parser: CommandParser) -> None:
        """One user name."""
        parser.add_argument("username")

    def handle(self, *args: Any, username: str, **options: Any) -> None:
        """Print the export."""
        user = User.objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"Akun “{username}” tidak ada.")
        self.stdout.write(json.dumps(export_person(user, at=clock.now()), indent=2, ensure_ascii=False))
