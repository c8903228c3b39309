"""Tests of the codebase itself. Each asserts that it looked at something."""

import ast
import re
import subprocess
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.staticfiles import finders

ROOT = Path(__file__).resolve().parents[1]
OURS = ("courses", "assessments", "media", "site/puspaga", "tools")
MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 50
FORBIDDEN_MODELS = {"Case", "Victim", "Survivor", "Client", "Question", "Student", "Session"}


def sources(*folders: str) -> list[Path]:
    """All our Python files below the folders, without migrations."""
    found = [path for folder in folders for path in (ROOT / folder).rglob("*.py") if "migrations" not in path.parts]
    assert found
    return found


def tracked(*patterns: str) -> list[Path]:
    """Files git knows (or would add) that match the patterns."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\n")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def test_site_is_a_folder_and_never_a_package() -> None:
    assert (ROOT / "site").is_dir()
    assert not (ROOT / "site" / "__init__.py").exists()


def test_no_file_is_longer_than_400_lines() -> None:
    long = [
        f"{path.relative_to(ROOT)}" for path in sources(*OURS, "tests") if len(path.read_text().splitlines()) > MAX_FILE_LINES
    ]
    assert long == []


def test_no_function_is_longer_than_50_lines() -> None:
    long = []
    for path in sources(*OURS):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno - node.lineno >= MAX_FUNCTION_LINES:
                long.append(f"{path.relative_to(ROOT)}:{node.name}")
    assert long == []


def test_every_module_says_what_lives_in_it() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in sources(*OURS)
        if path.read_text().strip() and not ast.get_docstring(ast.parse(path.read_text()))
    ]
    assert silent == []


def test_no_relative_imports() -> None:
    relative = [
        str(path.relative_to(ROOT))
        for path in sources(*OURS, "tests")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


def test_no_model_could_hold_a_real_case() -> None:
    names = {
        model.__name__
        for app in ("media", "core", "accounts", "directory", "pages", "courses", "assessments")
        for model in apps.get_app_config(app).get_models()
    }
    assert len(names) > 10
    assert names & FORBIDDEN_MODELS == set()


def test_nothing_unfinished_stands_in_the_code() -> None:
    marks = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError)\b|lorem\s+ipsum", re.I)
    found = [
        str(path.relative_to(ROOT))
        for path in tracked("*.py", "*.html", "*.js", "*.css", "*.md")
        if path != Path(__file__) and marks.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_no_template_is_unused() -> None:
    templates = [path for path in tracked("*.html") if "templates" in path.parts]
    assert templates
    text = "\n".join(path.read_text() for path in [*sources(*OURS), *templates])
    # Templates that a library looks up by its own names.
    by_library = (
        "account/",
        "mfa/",
        "allauth/",
        "wagtailadmin/",
        "wagtailusers/",
        "wagtailimages/",
        "wagtailsnippets/",
        "usersessions/",
        "wagtail_localize/",
        "wagtailmedia/",
        "wagtailsearchpromotions/",
        "wagtailsettings/",
        "wagtail/",
    )
    unused = []
    for path in templates:
        name = path.as_posix().split("/templates/", 1)[1]
        if not name.startswith(by_library) and name not in text and f"/{path.name}" not in text:
            unused.append(name)
    assert unused == []


def test_templates_hold_no_inline_code() -> None:
    rule = re.compile(r"<script(?![^>]*(?:src=|type=\"application/(?:ld\+)?json\"))[^>]*>|\son[a-z]+=\"|\sstyle=\"", re.I)
    admin = {"wagtailadmin", "wagtailmedia", "wagtail_localize"}  # these carry the nonce, as tests/e2e/test_crawl.py proves
    templates = [path for path in tracked("*.html") if not admin & set(path.parts)]
    assert templates
    assert [str(path.relative_to(ROOT)) for path in templates if rule.search(path.read_text())] == []


def test_every_static_file_a_template_names_is_there() -> None:
    rule = re.compile(r"""{%\s*(?:versioned_)?static\s+["']([^"']+)["']""")
    named = {name for path in tracked("*.html") for name in rule.findall(path.read_text())}
    assert len(named) > 10
    assert sorted(name for name in named if finders.find(name) is None) == []


def test_every_link_in_the_documents_leads_to_a_file() -> None:
    rule = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
    links = [(path, link) for path in tracked("*.md") for link in rule.findall(path.read_text())]
    assert len(links) > 10
    assert [f"{path.name}: {link}" for path, link in links if not (path.parent / link).exists()] == []


def test_verbose_names_are_lower_case() -> None:
    upper = []
    for model in apps.get_models():
        if model.__module__.split(".")[0] in {"courses", "assessments", "media", "puspaga"}:
            name = str(model._meta.verbose_name)
            if name[:1].isupper() and not name.split(maxsplit=1)[0].isupper():
                upper.append(name)
    assert upper == []


def test_decision_records_are_numbered_and_linked() -> None:
    records = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    assert records
    assert [int(path.name[:4]) for path in records] == list(range(1, len(records) + 1))
    index = (ROOT / "docs" / "decisions" / "README.md").read_text()
    assert [path.name for path in records if path.name not in index] == []


@pytest.mark.parametrize("word", ["luring", "lokakarya", "bersisian"])
def test_interface_uses_everyday_words(word: str) -> None:
    files = [
        *tracked("site/puspaga/templates/*.html", "site/**/*.html"),
        *tracked("courses/starter/pack/articles/*", "courses/starter/pack/pages/*"),
    ]
    assert files
    rule = re.compile(rf"\b{word}\b", re.I)
    found = [
        path.name
        for path in files
        if any(
            rule.search(line)
            for line in path.read_text().splitlines()
            if not line.lstrip().startswith(("#", "{%", "- {key", "- {claim", "illustration"))
        )
    ]
    assert found == []
