"""What the sweeping tests look at, generated: every page class, every URL name of ours, every state they can take.

A page class, URL name or screen nobody thought of makes `test_accessible.py` fail by name.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver
from playwright.sync_api import Page
from wagtail.models import get_page_models

from tests.e2e.support import players, staff, states
from tests.e2e.support.database import read
from tests.e2e.support.staff import is_ours
from tools.bench.server import Server

# Kinds of places, by how their addresses begin; the first that fits.
AREAS = {
    "editors of pages": ("/admin/pages/",),
    "lists and forms of models": tuple(sorted({screen.path.split("<")[0] for screen in staff.model_screens()})),
    "screens of the staff": ("/admin/",),
    "signing in": ("/akun/", "/undangan/", "/u/", "/_util/"),
    "workshops": ("/saya/sesi/", "/saya/hadir/", "/workshop/", "/en/workshop/"),
    "documents": ("/saya/sertifikat/", "/saya/kode-etik/", "/sertifikat/", "/en/sertifikat/"),
    "own pages": ("/saya/",),
    "lessons": ("/belajar/", "/en/belajar/"),
    "quizzes": ("/kuis/",),
    "simulations": ("/simulasi/",),
    "public pages": ("/",),
}
ADMIN = [kind for kind, starts in AREAS.items() if starts[0].startswith("/admin/")]


@dataclass(frozen=True)
class Target:
    """One thing to look at: a path, who looks, and what is done there before looking."""

    name: str
    path: str
    account: str = ""
    act: Callable[[Page], None] | None = None
    status: int = 200

    @property
    def kind(self) -> str:
        """Which of the kinds of places it is."""
        return next(kind for kind, starts in AREAS.items() if self.path.startswith(starts))


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


def public_path(url_path: str, language: str) -> str:
    """The address of a page from its place in the tree: the home page of the tree is the root of its language."""
    below = url_path.strip("/").partition("/")[2]
    root = "/" if language == "id" else f"/{language}/"
    return f"{root}{below}/" if below else root


def page_classes() -> set[str]:
    """Labels of the page classes of ours that can be made."""
    return {model._meta.label_lower for model in get_page_models() if is_ours(model.__module__)}


def url_names() -> set[str]:
    """Names of all addresses outside Wagtail's own admin, document and page routes; our own screens of the admin too."""
    names: set[str] = {screen.name for screen in staff.model_screens()}

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
    """False for Wagtail's own routes; what it makes of our models (they have a namespace) stands in `staff`."""
    if path.startswith(("admin/", "dokumen/")) and not path.startswith("admin/login"):
        view = getattr(entry.callback, "view_class", None) or entry.callback
        return not space and is_ours(view.__module__)
    return not entry.name.startswith("wagtail_serve")


def all_targets(server: Server) -> list[Target]:
    """Every page class, then every named address in every state, then the admin's screens."""
    rows = (*states.rows(), *players.rows(server), *staff.rows(server))
    return page_targets(server) + [Target(*row) for row in rows]


def targets_of(server: Server, kind: str) -> list[Target]:
    """Those of one kind of places."""
    return [target for target in all_targets(server) if target.kind == kind]
