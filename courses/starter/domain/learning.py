"""The learning pages of the pack: index, courses, lessons, quizzes, simulations, workshops, published as a trainer does."""

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.models import Page

from courses.enums import CourseAudience
from courses.formats.workshop_text import reading_from_pack, write_workshop
from courses.pages.models import (
    CourseIndexPage,
    CoursePage,
    LessonFact,
    LessonPage,
    QuizPage,
    ScenarioPage,
    WorkshopPage,
)
from courses.starter.domain.articles import facts_of, review_kinds
from courses.starter.domain.cards import to_cards
from courses.starter.domain.ledger import LoadReport, load_item
from courses.starter.domain.tree import Tree, page_item
from courses.starter.errors import BadPack
from puspaga.core.domain.review import open_marks

INDEX = {
    "title": "Pelatihan",
    "slug": "pelatihan",
    "intro": "Belajar mendengar dan mendampingi, satu gagasan di tiap kartu.",
    "show_in_menus": True,
}
QUIZ_SLUG, QUIZ_MINUTES = "kuis", 20
# Long enough to read again what went less well; nobody is locked out for good.
QUIZ_WAIT_MINUTES = 60
QUIZ_INTRO = "Lima belas soal tentang pelatihan ini. Anda boleh berhenti dan melanjutkan nanti."
# The address of a simulation tells no more than its title.
SCENARIO_SLUGS = {
    "SIM-A": "telepon-larut-malam",
    "SIM-B": "kunjungan-rumah",
    "SIM-C": "remaja-bercerita",
    "SIM-D": "ingin-pulang",
    "SIM-E": "anak-di-sekolah",
    "SIM-F": "meja-kelurahan-yang-ramai",
}


@dataclass(frozen=True)
class Loading:
    """What every step of a run needs."""

    at: dt.datetime
    report: LoadReport


@dataclass(frozen=True)
class Texts:
    """What courses name and other folders hold."""

    scenarios: dict[str, str]
    workshops: dict[str, dict[str, Any]]


def load_courses(tree: Tree, courses: list[dict[str, Any]], texts: Texts, *, at: dt.datetime, report: LoadReport) -> None:
    """Load the index and below it every course with its activities."""
    run = Loading(at, report)
    index = load_page("page:pelatihan", CourseIndexPage, tree.home, INDEX, INDEX, run=run)
    for course in courses if index is not None else ():
        page = load_page(f"course:{course['slug']}", CoursePage, index, course_fields(course), _promise(course), run=run)
        if page is not None:
            _load_lessons(page, course, run)
            _load_practice(page, course, texts, run)


def _load_lessons(page: Page, course: dict[str, Any], run: Loading) -> None:
    for lesson in course["lessons"]:
        fields = lesson_fields(lesson, course["slug"])
        load_page(f"lesson:{course['slug']}:{lesson['slug']}", LessonPage, page, fields, lesson, run=run)


def _load_practice(page: Page, course: dict[str, Any], texts: Texts, run: Loading) -> None:
    """The quiz, then the simulations, then the workshops."""
    if course.get("quiz"):
        load_page(f"quiz:{course['slug']}", QuizPage, page, quiz_fields(course), quiz_fields(course), run=run)
    for code in scenarios_of(course):
        fields = scenario_fields(code, texts.scenarios[code])
        load_page(f"scenario:{code}", ScenarioPage, page, fields, fields, run=run)
    for slug in course.get("workshops") or []:
        data = texts.workshops[slug]
        load_page(f"workshop:{slug}", WorkshopPage, page, workshop_fields(data), data, run=run)


def load_page(
    key: str, model: type[Page], parent: Page, fields: dict[str, Any], data: dict[str, Any], *, run: Loading
) -> Page | None:
    """Load one learning page and open the review marks it asks for. Raises BadPack with what keeps it from publishing."""
    before = len(run.report.created)
    item = page_item(key, model, parent, fields, data, starts_live=False)
    try:
        page = load_item(replace(item, state=page_state(model)), report=run.report)
    except ValidationError as refusal:
        raise BadPack(f"{key}: {' '.join(refusal.messages)}") from refusal
    if page is not None and len(run.report.created) > before:
        open_marks(page, review_kinds(data), at=run.at)
    return page


def page_state(model: type[Page]) -> Callable[[Page], list[Any]]:
    """What an editor may have changed: the text, and whether the page is live."""
    return lambda page: list(model.objects.values_list("latest_revision_id", "live").get(pk=page.pk))


def _promise(course: dict[str, Any]) -> dict[str, Any]:
    """The part of a course's file that its page shows; the rest belongs to the pages below."""
    below = {"lessons", "quiz", "scenario", "more_scenarios", "workshops"}
    return {name: value for name, value in course.items() if name not in below}


def scenarios_of(course: dict[str, Any]) -> list[str]:
    """The codes of the course's own simulation and of those that fit it too."""
    own = [course["scenario"]] if course.get("scenario") else []
    return own + list(course.get("more_scenarios") or [])


def course_fields(course: dict[str, Any]) -> dict[str, Any]:
    """Field values of a CoursePage."""
    return {
        "title": course["title"],
        "slug": course["slug"],
        "audience": CourseAudience(course["audience"]),
        "summary": course["summary"],
        "search_description": course["summary"],
        "outcomes": "\n".join(course.get("outcomes") or []),
        "hours": Decimal(str(course["hours"])),
        "level": course.get("level") or "",
        "competencies": ", ".join(course.get("competencies") or []),
        "content_note": course.get("content_note") or "",
    }


def lesson_fields(lesson: dict[str, Any], course: str) -> dict[str, Any]:
    """Field values of a LessonPage."""
    return {
        "title": lesson["title"],
        "slug": lesson["slug"],
        "minutes": lesson["minutes"],
        "competencies": ", ".join(lesson["competencies"]),
        "content_note": lesson.get("content_note") or "",
        "body": json.dumps(to_cards(lesson["cards"], seed=f"{course}/{lesson['slug']}")),
        "facts": facts_of(LessonFact, lesson),
    }


def quiz_fields(course: dict[str, Any]) -> dict[str, Any]:
    """Field values of a QuizPage: fifteen items from the course's pool, the critical ones always."""
    quiz = course["quiz"]
    return {
        "title": quiz["title"],
        "slug": QUIZ_SLUG,
        "minutes": QUIZ_MINUTES,
        "intro": QUIZ_INTRO,
        "pass_mark": quiz["pass_mark"],
        "pool": course["slug"],
        "count": quiz.get("count", 15),
        "max_attempts": quiz.get("max_attempts", 0),
        "wait_minutes": quiz.get("wait_minutes", QUIZ_WAIT_MINUTES),
    }


def scenario_fields(code: str, text: str) -> dict[str, Any]:
    """Field values of a ScenarioPage. None is required by its course: a programme asks for some of them, at choice."""
    title = next(line.removeprefix("judul:").strip() for line in text.splitlines() if line.startswith("judul:"))
    return {"title": title, "slug": SCENARIO_SLUGS[code], "naskah": text, "is_required": False}


def workshop_fields(data: dict[str, Any]) -> dict[str, Any]:
    """Field values of a WorkshopPage: the text as a trainer would have pasted it. None is required by its course."""
    return {
        "title": data["title"],
        "slug": data["slug"],
        "naskah": write_workshop(reading_from_pack(data)),
        "minutes": data["minutes"],
        "seats": data["seats"],
        "level": data["level"],
        "competencies": ", ".join(data["competencies"]),
        "content_note": data["content_note"],
        "is_fictional": True,
        "is_required": False,
    }
