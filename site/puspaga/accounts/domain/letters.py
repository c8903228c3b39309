"""Letters leave in the background: neither a slow nor a broken mail server tells who has an account."""

import logging
from concurrent.futures import Future, ThreadPoolExecutor

from django.core.mail import EmailMessage

log = logging.getLogger(__name__)
_postman = ThreadPoolExecutor(max_workers=1, thread_name_prefix="letters")


def post_letter(message: EmailMessage) -> Future[None]:
    """Hand a written letter to the postman and return at once. A failure is logged without the address."""
    return _postman.submit(_send, message)


def wait_for_letters() -> None:
    """Block until every letter handed over so far has been tried (tests, and the end of a command)."""
    _postman.submit(lambda: None).result()


def _send(message: EmailMessage) -> None:
    try:
        message.send()
    except Exception as fault:  # any mail server, any fault: the person must not see a difference
        # Not the whole trace: refusals of a mail server quote the address.
        log.error("A letter could not be sent: %s", type(fault).__name__)
