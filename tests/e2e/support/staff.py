"""The admin's screens that are ours: lists and forms of our models, the editor of every kind of page, each role's first screen.

They are generated from the URLconf and from the page classes; a new model or page class is looked at without being named.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Model
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.models import Page as WagtailPage
from wagtail.models import get_page_models

from puspaga.accounts.domain.demo import ACCOUNTS
from tests.e2e.support.database import read
from tools.bench.server import Server

OURS = ("puspaga.", "courses.", "assessments.", "media.")
# What the same list or a window of an editor fetches; the screens around them are looked at.
PARTS = {"index_results", "list_results", "history_results"}
WINDOWS = ("choosers_", "_chooser")
WITHOUT_ADMIN = ("relawan", "penjaga")
# Wagtail's own screens of files and places, in which our files and words stand; read by whom.
LIBRARIES = (
    ("images", "/admin/images/"),
    ("image form", "/admin/images/add/"),
    ("documents", "/admin/documents/"),
    ("document form", "/admin/documents/multiple/add/"),
    ("recordings", "/admin/media/"),
    ("recording form", "/admin/media/audio/add/"),
    ("film form", "/admin/media/video/add/"),
    ("pages", "/admin/pages/"),
    ("languages", "/admin/locales/"),
    ("groups", "/admin/groups/"),
    ("translations", "/admin/localize/reports/translations/"),
)


@dataclass(frozen=True)
class Screen:
    """One screen that Wagtail makes of a model of ours."""

    name: str
    path: str
    model: type[Model]


def is_ours(module: str) -> bool:
    """True for our packages."""
    return module.startswith(OURS)


def model_screens() -> list[Screen]:
    """All of them, by their names in the URLconf."""
    found = []
    for space, path, entry in _routes(get_resolver(), "", ""):
        model = (getattr(entry.callback, "view_initkwargs", None) or {}).get("model")
        is_screen = path.startswith("admin/") and entry.name not in PARTS and not any(word in space for word in WINDOWS)
        if space and is_screen and is_ours(getattr(model, "__module__", "")):
            found.append(Screen(f"{space}:{entry.name}", f"/{path}", model))
    return found


def _routes(resolver: URLResolver, prefix: str, space: str) -> Iterator[tuple[str, str, URLPattern]]:
    for entry in resolver.url_patterns:
        path = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from _routes(entry, path, entry.namespace or space)
        else:
            yield space, path, entry


def rows(server: Server) -> list[tuple]:
    """Rows like those of `states.rows`."""
    return [*_homes(), *_model_rows(server), *_editor_rows(server), *_library_rows()]


def _homes() -> list[tuple]:
    staff = [account.username for account in ACCOUNTS if account.username not in WITHOUT_ADMIN]
    return [(f"wagtailadmin_home: {name}", "/admin/", name, None, 200) for name in staff]


def _library_rows() -> list[tuple]:
    return [(f"library: {name}", path, "admin", None, 200) for name, path in LIBRARIES]


def _model_rows(server: Server) -> list[tuple]:
    return [
        (f"{screen.name}: first", re.sub(r"<\w+:pk>", str(_first(server, screen.model)), screen.path), "admin", None, 200)
        for screen in model_screens()
    ]


def _first(server: Server, model: type[Model]) -> int:
    return read(server, f"select min({model._meta.pk.column}) from {model._meta.db_table}")[0][0]


def _editor_rows(server: Server) -> list[tuple]:
    """The form of a page that is there and, where one may be made, of a new one."""
    found = []
    for model in sorted(get_page_models(), key=lambda one: one._meta.label_lower):
        if is_ours(model.__module__):
            found += _editors_of(server, model)
    return found


def _editors_of(server: Server, model: type[WagtailPage]) -> list[tuple]:
    label = model._meta.label_lower
    query = (
        "select p.id, (select q.id from wagtailcore_page q where q.depth = p.depth - 1 and p.path like q.path || '%') "
        "from wagtailcore_page p join django_content_type c on c.id = p.content_type_id "
        f"where p.live and c.app_label || '.' || c.model = '{label}' order by p.path limit 1"
    )
    ((number, parent),) = read(server, query)
    found = [(f"{label} edit: as opened", f"/admin/pages/{number}/edit/", "admin", None, 200)]
    if model.is_creatable and model.max_count is None and model.max_count_per_parent is None:
        address = f"/admin/pages/add/{model._meta.app_label}/{model._meta.model_name}/{parent}/"
        found.append((f"{label} add: empty", address, "admin", None, 200))
    return found
