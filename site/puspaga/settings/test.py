"""Tests: fast hashing, no WhiteNoise, mail in memory; the database comes from DATABASE_URL as everywhere."""

import atexit
import shutil
import tempfile

from puspaga.settings.base import *

SECRET_KEY = "hanya-untuk-uji"
ALLOWED_HOSTS = ["*"]
MIDDLEWARE = [name for name in MIDDLEWARE if "whitenoise" not in name]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
_TEMPORARY = Path(tempfile.mkdtemp(prefix="puspaga-test-"))
atexit.register(shutil.rmtree, _TEMPORARY, ignore_errors=True)
MEDIA_ROOT = _TEMPORARY / "media"
VAR_DIR = _TEMPORARY
DATABASES["default"].setdefault("TEST", {})
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file waits for its lock as in production; SQLite in memory refuses at once, and tests of races would spin.
    DATABASES["default"]["TEST"]["NAME"] = str(_TEMPORARY / "db.sqlite3")
    DATABASES["default"]["OPTIONS"]["init_command"] = SQLITE_OPTIONS["init_command"].replace(
        "synchronous=FULL", "synchronous=OFF"
    )
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "default",
        "KEY_FUNCTION": CACHES["default"]["KEY_FUNCTION"],
    },
    "pages": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "pages"},
}
# A thread that writes would do so in the middle of another test.
VISITS_WRITTEN_AFTER = None
# Passkeys without HTTPS: browsers allow it on localhost alone.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
