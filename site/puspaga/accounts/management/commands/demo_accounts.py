"""`manage.py demo_accounts`: make the demo accounts and print them. Refused outside DEBUG."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from puspaga.accounts.domain.demo import DEMO_PASSWORD, ensure_demo_accounts
from puspaga.accounts.errors import OnlyForDevelopment
from puspaga.core import clock


class Command(BaseCommand):
    """Make what is missing, print all."""

    help = "Membuat akun contoh (hanya DEBUG)."

    def handle(self, *args: Any, **options: Any) -> None:
        """One line per account."""
        try:
            accounts = ensure_demo_accounts(at=clock.now())
        except OnlyForDevelopment as refusal:
            raise CommandError(str(refusal)) from refusal
        for account in accounts:
            code = f"make totp USER={account.username}" if account.needs_code else "tanpa kode"
            self.stdout.write(f"{account.username:12}{DEMO_PASSWORD:18}{account.role.label:24}{code}")
