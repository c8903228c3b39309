"""Mail servers for tests."""

from collections.abc import Sequence
from smtplib import SMTPServerDisconnected

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


class BrokenBackend(BaseEmailBackend):
    """A mail server that is never there."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Fails like an unreachable server."""
        raise SMTPServerDisconnected("unreachable")
