"""`manage.py check_documents`: whether every document of the register, and every withdrawal, is as it was signed."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from courses.domain.certification.verification import faulty_numbers
from courses.models import Document, Revocation


class Command(BaseCommand):
    """Reads only. Ends with an error that names the numbers when something was changed."""

    help = "Memeriksa tanda semua dokumen dan pencabutan."

    def handle(self, *args: Any, **options: Any) -> None:
        """Check all of them and say how many there are."""
        faulty = faulty_numbers()
        if faulty:
            raise CommandError(f"Tidak sesuai tandanya: {', '.join(faulty)}.")
        self.stdout.write(f"{Document.objects.count()} dokumen dan {Revocation.objects.count()} pencabutan sesuai tandanya.")
