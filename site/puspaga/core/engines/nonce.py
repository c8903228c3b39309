"""The nonce of the request being answered; templates and widgets have no request at hand."""

from contextvars import ContextVar

current_nonce: ContextVar[str] = ContextVar("current_nonce", default="")
