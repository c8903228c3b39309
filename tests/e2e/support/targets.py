"""What the sweeping tests look at, generated: every page class, every URL name of ours, every state they can take.

A page class, URL name or state nobody thought of makes `test_targets.py` fail by name.
"""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver
from playwright.sync_api import Page
from wagtail.models import get_page_models

from tests.e2e.support import players, states
from tools.bench.server import Server

OURS = ("puspaga.", "courses.", "assessments.", "media.")


@dataclass(frozen=True)
class Target:
    """One thing to look at: a path, who looks, and what is done there before looking."""

    name: str
    path: str
    account: str = ""
    act: Callable[[Page], None] | None = None
    status: int = 200


def page_targets(server: Server, *, each: int = 2) -> list[Target]:
    """Live pages of every page class of ours, at most `each` per class and language, read from the server's database."""
    rows = read(
        server,
        "select c.app_label || '.' || c.model, l.language_code, p.url_path from wagtailcore_page p "
        "join django_content_type c on c.id = p.content_type_id join wagtailcore_locale l on l.id = p.locale_id "
        "where p.live and p.depth > 1 order by p.path",
    )
    found, taken = [], {}
    for kind, language, url_path in rows:
        taken[kind, language] = taken.get((kind, language), 0) + 1
        if taken[kind, language] <= each:
            found.append(Target(f"{kind} {language} {taken[kind, language]}", public_path(url_path, language)))
    return found


def read(server: Server, query: str) -> list[tuple]:
    """Rows of the running server's database."""
    file = server.environment["DATABASE_URL"].removeprefix("sqlite:///")
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as link:
        return link.execute(query).fetchall()


def public_path(url_path: str, language: str) -> str:
    """The address of a page from its place in the tree: the home page of the tree is the root of its language."""
    below = url_path.strip("/").partition("/")[2]
    root = "/" if language == "id" else f"/{language}/"
    return f"{root}{below}/" if below else root


def page_classes() -> set[str]:
    """Labels of the page classes of ours that can be made."""
    return {model._meta.label_lower for model in get_page_models() if model.__module__.startswith(OURS)}


def url_names() -> set[str]:
    """Names of all addresses outside Wagtail's own admin, document and page routes; our own screens of the admin too."""
    names: set[str] = set()

    def collect(resolver: URLResolver, prefix: str, space: str) -> None:
        for entry in resolver.url_patterns:
            path = prefix + str(entry.pattern)
            if isinstance(entry, URLResolver):
                collect(entry, path, entry.namespace or space)
            elif isinstance(entry, URLPattern) and entry.name and is_wanted(path, space, entry):
                names.add(entry.name)

    collect(get_resolver(), "", "")
    return names


def is_wanted(path: str, space: str, entry: URLPattern) -> bool:
    """False for Wagtail's own routes; lists and forms that Wagtail makes of our models (they have a namespace) are its own."""
    if path.startswith(("admin/", "dokumen/")) and not path.startswith("admin/login"):
        view = getattr(entry.callback, "view_class", None) or entry.callback
        return not space and view.__module__.startswith(OURS)
    return not entry.name.startswith("wagtail_serve")


def all_targets(server: Server) -> list[Target]:
    """Every page class, then every named address in every state."""
    return page_targets(server) + [Target(*row) for row in (*states.rows(), *players.rows(server))]
