"""Who may enter a course. “Not yours” and “not there” answer alike."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import translation

from courses.domain.catalogue import find_activity, find_course
from courses.enums import CourseAudience
from courses.models import Activity, Course
from courses.rules import may_learn, may_read_freely


@dataclass(frozen=True)
class Entry:
    """A course somebody entered. `learner` is None for readers, of whom nothing is recorded."""

    course: Course
    learner: Any
    language: str

    def activity_or_404(self, slug: str) -> Activity:
        """The activity at this address of the course."""
        activity = find_activity(self.course, slug)
        if activity is None:
            raise Http404
        activity.module.course = self.course
        return activity


def with_course(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Find the course; learners and readers enter, strangers sign in, for all others it is not there."""

    @wraps(view)
    def wrapped(request: HttpRequest, course: str, **kwargs: Any) -> HttpResponse:
        found, user = find_course(course), request.user
        is_open = found is not None and found.audience == CourseAudience.OPEN
        if not user.is_authenticated and not is_open:
            return redirect_to_login(request.path)
        learner = user if found is not None and may_learn(user, found) else None
        if found is None or (learner is None and not may_read_freely(user, found)):
            raise Http404
        return view(request, Entry(found, learner, translation.get_language() or "id"), **kwargs)

    return wrapped


def see_other(path: str) -> HttpResponse:
    """303: after a POST the browser asks for a plain page, so that Back repeats nothing."""
    return HttpResponse(status=303, headers={"Location": path})
