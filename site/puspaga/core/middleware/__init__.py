"""Middleware of the whole site."""

from puspaga.core.middleware.language import LanguageMiddleware
from puspaga.core.middleware.safety import SafetyAndCacheMiddleware

__all__ = ["LanguageMiddleware", "SafetyAndCacheMiddleware"]
