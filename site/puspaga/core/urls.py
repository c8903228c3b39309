"""Addresses of the core."""

from django.urls import path

from puspaga.core.views.favicon import favicon
from puspaga.core.views.health import healthz, readyz
from puspaga.core.views.leaving import neutral, quick_exit, reopen
from puspaga.core.views.uploads import upload

urlpatterns = [
    path("tutup/", quick_exit, name="quick_exit"),
    path("buka/", reopen, name="reopen"),
    path("kalender/", neutral, name="neutral"),
    path("favicon.ico", favicon, name="favicon"),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("media/<path:path>", upload, name="upload"),
]
