"""`manage.py make_signing_key`: make the installation's key where there is none; with --replace a new one takes over."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from courses.domain.certification.keys import ensure_signing_key, key_file
from puspaga.core import clock


class Command(BaseCommand):
    """Safe to call again: an existing key stays unless --replace is given. Old documents verify with their old key."""

    help = "Membuat kunci tanda dokumen bila belum ada."

    def add_arguments(self, parser: CommandParser) -> None:
        """One flag."""
        parser.add_argument("--replace", action="store_true", help="Ganti dengan kunci baru; kunci lama tetap untuk memeriksa.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make it and say which key is in use."""
        key = ensure_signing_key(at=clock.now(), replace=options["replace"])
        self.stdout.write(f"Kunci tanda: {key.key_id}. Simpan salinan {key_file()} di tempat aman.")
