"""Loading everything, in the order things stand on each other."""

import datetime as dt
from pathlib import Path

from courses.starter.domain import pack as reader
from courses.starter.domain.articles import load_articles, load_static_pages
from courses.starter.domain.bank import load_competencies, load_items, pools_of
from courses.starter.domain.directory import load_glossary, load_services
from courses.starter.domain.english import load_english
from courses.starter.domain.learning import Texts, load_courses
from courses.starter.domain.ledger import LoadReport
from courses.starter.domain.programmes import load_programmes
from courses.starter.domain.tree import Tree, load_tree
from puspaga.accounts.domain.regions import load_regions
from puspaga.core.domain.page_cache import bump_site_version
from puspaga.pages.domain.workflow import ensure_editorial_workflow

__all__ = ["LoadReport", "load_starter"]


def load_starter(*, at: dt.datetime, pack: Path = reader.PACK) -> LoadReport:
    """Load the pack. A second run changes nothing; what an editor changed or deleted stays so (see the report).

    Raises BadPack with file and place when a file is broken; items already loaded by then stay, each is whole.
    """
    report = LoadReport()
    load_regions(reader.districts(pack))
    tree = load_tree(report=report)
    load_services(tree, reader.services(pack), at=at, report=report)
    articles = load_articles(tree, reader.articles(pack), at=at, report=report)
    load_static_pages(tree, reader.static_pages(pack), at=at, report=report)
    load_glossary(reader.glossary(pack), at=at, report=report)
    load_learning(tree, pack=pack, at=at, report=report)
    load_english(tree, articles, reader.articles(pack, language="en"), report=report)
    ensure_editorial_workflow()
    bump_site_version()
    return report


def load_learning(tree: Tree, *, pack: Path, at: dt.datetime, report: LoadReport) -> None:
    """Load what is learned: the framework first, items before the quizzes that draw them, programmes last."""
    framework = reader.framework(pack)
    if framework is None:
        return
    load_competencies(framework, report=report)
    courses = reader.courses(pack)
    load_items(reader.items(pack), pools=pools_of(courses), at=at, report=report)
    load_courses(tree, courses, Texts(reader.scenarios(pack), reader.workshops(pack)), at=at, report=report)
    load_programmes(reader.programmes(pack), at=at, report=report)
