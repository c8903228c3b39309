"""`manage.py erase_person USERNAME`: take a person's name and free text out of the database."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from puspaga.accounts.domain.erasure import erase_person
from puspaga.accounts.models import User
from puspaga.core import clock


class Command(BaseCommand):
    """Erase one person."""

    help = "Menghapus nama dan tulisan satu orang; jumlah dan daftar tetap."

    def add_arguments(self, parser: CommandParser) -> None:
        """One user name."""
        parser.add_argument("username")

    def handle(self, *args: Any, username: str, **options: Any) -> None:
        """Erase and print the name that stays."""
        user = User.objects.filter(username=username).first()
        if user is None:
            raise CommandError(f"Akun “{username}” tidak ada.")
        self.stdout.write(erase_person(user, actor=None, at=clock.now()).username)
