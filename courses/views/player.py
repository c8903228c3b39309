"""The lesson player and the ways into every activity. GET writes nothing."""

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from assessments.enums import Mode
from assessments.models import Attempt
from courses.domain.catalogue import outline_of
from courses.domain.enrolment import enrol_in_open_course
from courses.domain.progress import finish_lesson, place_of, record_place
from courses.domain.reading import LessonPages, open_lesson
from courses.domain.review import open_kinds, open_kinds_of_quiz
from courses.domain.starting import doorway_of, start_activity
from courses.domain.support import contacts_of
from courses.enums import ActivityKind, CourseAudience
from courses.models import Activity
from courses.views.entry import Entry, see_other, with_course
from puspaga.core import clock
from puspaga.core.errors import Refusal
from puspaga.core.logs import leaves_no_line

READ_AND_POST = ["GET", "HEAD", "POST"]

# What stands before the activities that are done elsewhere.
DOORS = {
    ActivityKind.QUIZ: "courses/door_quiz.html",
    ActivityKind.SCENARIO: "courses/door_scenario.html",
    ActivityKind.WORKSHOP: "courses/door_workshop.html",
}


@require_http_methods(READ_AND_POST)
@with_course
def course_home(request: HttpRequest, entry: Entry) -> HttpResponse:
    """The course's outline with what is finished; POST: follow an open track."""
    if request.method == "POST":
        return _join(request, entry)
    context = {
        "entry": entry,
        "outline": outline_of(entry.course, learner=entry.learner, language=entry.language),
        "open_kinds": open_kinds([entry.course.key]),
        "may_join": entry.learner is None and entry.course.audience == CourseAudience.OPEN,
    }
    return render(request, "courses/course_home.html", context)


def _join(request: HttpRequest, entry: Entry) -> HttpResponse:
    if not request.user.is_authenticated:
        return redirect_to_login(request.path)
    if entry.course.audience != CourseAudience.OPEN:
        raise Http404
    enrol_in_open_course(request.user, course=entry.course, at=clock.now())
    return see_other(request.path)


@require_http_methods(READ_AND_POST)
@with_course
def activity(request: HttpRequest, entry: Entry, activity: str) -> HttpResponse:
    """What stands before an activity; POST begins a quiz or a simulation."""
    row = entry.activity_or_404(activity)
    if row.kind == ActivityKind.LESSON:
        return _lesson_door(request, entry, row)
    return _start(request, entry, row) if request.method == "POST" else _doorway(request, entry, row)


def _lesson_door(request: HttpRequest, entry: Entry, row: Activity) -> HttpResponse:
    """The content note before the first card; a lesson without one opens at once."""
    lesson = _lesson_or_404(entry, row)
    asked = request.GET.get("kartu", "")
    place = int(asked) if asked.isdecimal() and len(asked) < 4 else place_of(request.user, activity=row) if entry.learner else 1
    place = max(1, min(place, lesson.count))
    if not lesson.content["content_note"] and not lesson.open_kinds:
        return redirect("card", course=entry.course.slug, activity=row.slug, number=place)
    return render(request, "courses/lesson_door.html", {"entry": entry, "lesson": lesson, "place": place})


def _doorway(request: HttpRequest, entry: Entry, row: Activity, *, refusal: Refusal | None = None) -> HttpResponse:
    door = doorway_of(row, learner=entry.learner, language=entry.language, at=clock.now())
    is_quiz = row.kind == ActivityKind.QUIZ
    context = {
        "entry": entry,
        "activity": row,
        "door": door,
        "open_kinds": open_kinds_of_quiz(door.version, key=row.key) if is_quiz else open_kinds([row.key]),
        "refusal": refusal,
    }
    return render(request, DOORS[ActivityKind(row.kind)], context, status=409 if refusal else 200)


def _start(request: HttpRequest, entry: Entry, row: Activity) -> HttpResponse:
    mode = Mode.PRACTICE if request.POST.get("cara") == Mode.PRACTICE else Mode.ASSESSMENT
    try:
        begun = start_activity(
            row, learner=request.user, mode=mode, language=entry.language, back_path=request.path, at=clock.now()
        )
    except Refusal as refusal:
        return _doorway(request, entry, row, refusal=refusal)
    return see_other(reverse("quiz" if isinstance(begun, Attempt) else "simulation", args=[begun.uuid]))


@require_http_methods(READ_AND_POST)
@with_course
def card(request: HttpRequest, entry: Entry, activity: str, number: int) -> HttpResponse:
    """One card; POST “Lanjut” keeps the place, “Selesai” on the last one finishes the lesson."""
    lesson = _lesson_or_404(entry, entry.activity_or_404(activity))
    if not 1 <= number <= lesson.count:
        return redirect("card", course=entry.course.slug, activity=activity, number=max(1, min(number, lesson.count)))
    if request.method == "POST":
        return see_other(_go_on(entry, lesson, number))
    context = {
        "entry": entry,
        "lesson": lesson,
        "number": number,
        "card": lesson.card(number, answer=request.GET.get("jawab", "")),
        "is_last": number == lesson.count,
    }
    return render(request, "courses/card.html", context)


def _go_on(entry: Entry, lesson: LessonPages, number: int) -> str:
    """Keep what “Lanjut” means and answer where it leads. A reader without enrolment leaves nothing."""
    slug = entry.course.slug
    if entry.learner is not None and number < lesson.count:
        record_place(entry.learner, activity=lesson.activity, card=number + 1)
    elif entry.learner is not None:
        finish_lesson(entry.learner, activity=lesson.activity, version=lesson.version, at=clock.now(), on=clock.today())
    if number < lesson.count:
        return reverse("card", args=[slug, lesson.activity.slug, number + 1])
    return reverse("course_home", args=[slug])


def _lesson_or_404(entry: Entry, row: Activity) -> LessonPages:
    lesson = None
    if row.kind == ActivityKind.LESSON:
        lesson = open_lesson(row, course=entry.course, learner=entry.learner, language=entry.language)
    if lesson is None:
        raise Http404
    return lesson


@leaves_no_line
@require_safe
def pause(request: HttpRequest) -> HttpResponse:
    """Breathing, and who can be called. Nothing is written: a pause leaves no record."""
    back = request.GET.get("ke", "")
    context = {"contacts": contacts_of(request.user), "back": back if _is_player_path(back) else reverse("dashboard")}
    return render(request, "courses/pause.html", context)


def _is_player_path(path: str) -> bool:
    """True for addresses of our own players only."""
    parts = path.removeprefix("/en").split("/")
    return len(parts) > 2 and parts[0] == "" and parts[1] in {"belajar", "kuis", "simulasi", "workshop"} and "//" not in path
