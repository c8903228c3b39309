"""A slip that somebody who read an open track prints and fills in by hand. Nothing is asked, nothing is kept."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from courses.domain.catalogue import outline_of
from courses.enums import CourseAudience
from courses.views.entry import Entry, with_course


@require_safe
@with_course
def slip(request: HttpRequest, entry: Entry) -> HttpResponse:
    """The slip of an open track; courses of companions have documents that an officer issues."""
    if entry.course.audience != CourseAudience.OPEN:
        raise Http404
    outline = outline_of(entry.course, learner=None, language=entry.language)
    minutes = sum(row.activity.minutes for row in outline.rows)
    return render(request, "courses/slip.html", {"entry": entry, "outline": outline, "minutes": minutes})
