"""`manage.py totp USER`: the sign-in code a demo account needs right now. Refused outside DEBUG."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from puspaga.accounts.domain.second_factor import present_code
from puspaga.accounts.errors import OnlyForDevelopment
from puspaga.accounts.models import User


class Command(BaseCommand):
    """Print the present six digits."""

    help = "Mencetak kode masuk saat ini untuk satu akun contoh (hanya DEBUG)."

    def add_arguments(self, parser: CommandParser) -> None:
        """One user name."""
        parser.add_argument("username")

    def handle(self, *args: Any, username: str, **options: Any) -> None:
        """Print the code, or say why there is none."""
        if not settings.DEBUG:
            raise CommandError(str(OnlyForDevelopment()))
        user = User.objects.filter(username=username).first()
        code = present_code(user, at=timezone.now()) if user else None
        if code is None:
            raise CommandError(f"Akun “{username}” tidak ada atau tidak memakai aplikasi kode.")
        self.stdout.write(code)
