"""Production settings without HTTPS, with a counter of queries; only `make bench` and the journeys use them."""

import os

os.environ.setdefault("SECRET_KEY", "ukur-" * 12)
os.environ.setdefault("ALLOWED_HOSTS", "localhost,127.0.0.1")

from puspaga.settings.production import *  # noqa: F403

SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SECURE_HSTS_SECONDS = 0
MIDDLEWARE = ["tools.bench.middleware.CountQueries", *MIDDLEWARE]  # noqa: F405
