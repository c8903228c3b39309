"""Middleware of the whole site."""

from puspaga.core.middleware.access_log import AccessLogMiddleware
from puspaga.core.middleware.friendly import FriendlyErrorsMiddleware
from puspaga.core.middleware.language import LanguageMiddleware
from puspaga.core.middleware.nonce import AdminNonceMiddleware
from puspaga.core.middleware.safety import SafetyAndCacheMiddleware

__all__ = [
    "AccessLogMiddleware",
    "AdminNonceMiddleware",
    "FriendlyErrorsMiddleware",
    "LanguageMiddleware",
    "SafetyAndCacheMiddleware",
]
