"""No screen of the admin speaks English to somebody who reads Indonesian, nor shows what the code calls a thing."""

import re
from html import unescape

import pytest
from django.test import Client
from wagtail.models import Page, PageLogEntry, Site

from puspaga.accounts.enums import Role
from tests.factories.accounts import make_user, sign_in
from tests.factories.directory import make_need, make_psychologist
from tests.factories.pages import Tree, make_article, make_tree, publish, translate_tree

# The list of translations is the framework's own, and unordered.
pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::django.core.paginator.UnorderedObjectListWarning")]
NOT_READ = re.compile(r"<(script|style|template|svg|noscript)\b.*?</\1>|<!--.*?-->|<div[^>]*\shidden>.*?</div>", re.S)
SAID = re.compile(r'(?<=\s)(?:aria-label|title|placeholder|alt)="([^"]*)"')
TAGS = re.compile(r"""<(?:"[^"]*"|'[^']*'|[^'">])*>""")
# Words that no Indonesian sentence of ours holds, and that English screens can hardly do without.
ENGLISH = """
 the of and to for with without this that these those your you are is was were be been not no yes or if on by from in at an
 page pages site sites name root image images document documents add edit delete save search view choose change can cannot
 group groups permission permissions user users locale locales language translation translations translated submit synced
 create created updated history usage title type date time none true false other others more all any select selected
 workflow workflows task tasks report reports setting settings collection collections draft live publish published
 yesterday today ago week month year up down next previous sort filter filters clear close open show hide total
""".split()
WORDS = re.compile(rf"(?<![\w./@-])(?:{'|'.join(ENGLISH)})(?![\w./@-])", re.I)
# Words of both languages, and names.
INDONESIAN = {"total", "filter", "draft"}
CODE = re.compile(r"\b(?:pages|accounts|media|directory|learning_pages|assessments|courses)\.\w+")
EDITOR = (
    "/admin/",
    "/admin/pages/",
    "/admin/pages/{topic}/",
    "/admin/pages/add/pages/articlepage/{topic}/",
    "/admin/pages/{article}/edit/",
    "/admin/pages/{article}/history/",
    "/admin/pages/{article}/copy/",
    "/admin/pages/{article}/move/",
    "/admin/pages/{article}/delete/",
    "/admin/pages/{article}/unpublish/",
    "/admin/pages/{article}/usage/",
    "/admin/pages/{english}/edit/",
    "/admin/pages/search/?q=bacaan",
    "/admin/images/",
    "/admin/images/add/",
    "/admin/documents/",
    "/admin/documents/add/",
    "/admin/media/",
    "/admin/account/",
    "/admin/reports/locked/",
    "/admin/reports/page-types-usage/",
    "/admin/reports/workflow/",
    "/admin/reports/aging-pages/",
    "/admin/reports/site-history/",
    "/admin/laporan/tinjauan/",
    "/admin/localize/reports/translations/",
)
OFFICER = (
    "/admin/",
    "/admin/layanan/",
    "/admin/layanan/new/",
    "/admin/layanan/edit/{service}/",
    "/admin/kebutuhan/",
    "/admin/hari-libur/",
)
ADMINISTRATOR = (
    "/admin/",
    "/admin/sites/",
    "/admin/sites/new/",
    "/admin/sites/edit/{site}/",
    "/admin/groups/",
    "/admin/groups/new/",
    "/admin/users/",
    "/admin/users/new/",
    "/admin/locales/",
    "/admin/workflows/list/",
    "/admin/workflows/add/",
    "/admin/workflows/tasks/index/",
    "/admin/laporan/bacaan/",
)
SCREENS = [
    *[(Role.EDITOR, path) for path in EDITOR],
    *[(Role.OFFICER, path) for path in OFFICER],
    *[(Role.ADMINISTRATOR, path) for path in ADMINISTRATOR],
]


def visible_words(html: str) -> str:
    """What a person reads or hears of a page."""
    seen = NOT_READ.sub(" ", html)
    return unescape(" ".join([*SAID.findall(seen), TAGS.sub(" ", seen)]))


def english_in(text: str) -> list[str]:
    """English words and names of code, each with its neighbours."""
    found = [match for match in WORDS.finditer(text) if match.group().lower() not in INDONESIAN]
    found += CODE.finditer(text)
    return [" ".join(text[max(0, match.start() - 30) : match.end() + 30].split()) for match in found]


@pytest.fixture
def places() -> dict[str, int]:
    """A small site in two languages with a service."""
    tree: Tree = make_tree()
    Page.objects.filter(depth=2, title__startswith="Welcome").first().delete()
    PageLogEntry.objects.filter(label__startswith="Welcome").delete()
    article = publish(make_article(tree.topic))
    english = translate_tree(tree, article)
    make_need()
    service = make_psychologist(number="0542-1")
    site = Site.objects.get()
    return {
        "topic": tree.topic.pk,
        "article": article.pk,
        "english": english.pk,
        "service": service.pk,
        "site": site.pk,
    }


def test_the_screens_speak_indonesian(places: dict[str, int]) -> None:
    clients = {role: sign_in(Client(), make_user(role, name="Bu Rini")) for role in {role for role, _path in SCREENS}}
    found = {}
    for role, path in SCREENS:
        response = clients[role].get(path.format(**places))
        words = english_in(visible_words(response.content.decode()))
        found[f"{role} {path}"] = words if response.status_code == 200 else [response.status_code]
    assert {path: words for path, words in found.items() if words} == {}
