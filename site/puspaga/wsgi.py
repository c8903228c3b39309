"""The WSGI application that gunicorn serves."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.urls import reverse
from django.utils.translation import gettext, override

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "puspaga.settings.production")


def load_all() -> None:
    """Read the addresses with their views, and the catalogues, which Django otherwise leaves to each worker's first request."""
    for language, _name in settings.LANGUAGES:
        with override(language):
            reverse("quick_exit")
            gettext("Tutup cepat")


application = get_wsgi_application()
load_all()
