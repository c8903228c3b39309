"""Development and `make run`: DEBUG, SQLite, demo accounts allowed."""

from puspaga.settings.base import *

DEBUG = True
SECRET_KEY = SECRET_KEY or "hanya-untuk-pengembangan-jangan-dipakai-di-server"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", ".localhost"]
INTERNAL_IPS: list[str] = []

# Collected and compressed files as in production, unless a developer works on them (`make dev`).
_FROM_SOURCE = env_bool("STATIC_FROM_SOURCE") or not (VAR_DIR / "static.key").exists()
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = _FROM_SOURCE
WHITENOISE_MAX_AGE = 3600
STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedStaticFilesStorage"}
# Passkeys without HTTPS: browsers allow it on localhost alone.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
