"""System checks: house rules that a configuration or a new page class could break."""

from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from wagtail.models import Page

from puspaga.core.models import BasePage

OUR_PREFIXES = ("puspaga.", "courses.", "assessments.", "media.")


@register()
def check_pages(app_configs: Any = None, **_kwargs: Any) -> list[CheckMessage]:
    """Every page class of ours stands on BasePage and names its template."""
    faults: list[CheckMessage] = []
    for model in apps.get_models():
        if not issubclass(model, Page) or not model.__module__.startswith(OUR_PREFIXES):
            continue
        if not issubclass(model, BasePage):
            faults.append(Error(f"{model.__name__} must inherit BasePage.", obj=model, id="core.E001"))
        if "template" not in vars(model):
            faults.append(Error(f"{model.__name__} must name its template.", obj=model, id="core.E002"))
    return faults


@register()
def check_database(app_configs: Any = None, **_kwargs: Any) -> list[CheckMessage]:
    """SQLite must begin transactions IMMEDIATE, and no database may wrap whole requests."""
    faults: list[CheckMessage] = []
    for alias, values in settings.DATABASES.items():
        if values.get("ATOMIC_REQUESTS"):
            faults.append(Error(f"Database {alias}: ATOMIC_REQUESTS takes the write lock on every GET.", id="core.E003"))
        immediate = values.get("OPTIONS", {}).get("transaction_mode") == "IMMEDIATE"
        if values["ENGINE"].endswith("sqlite3") and not immediate:
            faults.append(Error(f"Database {alias}: SQLite needs transaction_mode IMMEDIATE.", id="core.E004"))
    return faults


@register()
def check_middleware(app_configs: Any = None, **_kwargs: Any) -> list[CheckMessage]:
    """Safety stands outermost (a measuring middleware of tools/ may stand before it)."""
    ours = [name for name in settings.MIDDLEWARE if not name.startswith("tools.")]
    if not ours or ours[0] != "puspaga.core.middleware.SafetyAndCacheMiddleware":
        return [Error("SafetyAndCacheMiddleware must be the first middleware.", id="core.E005")]
    return []
