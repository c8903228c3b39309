"""A lesson as one learner reads it: one card at a time, beside the outline of its course."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from courses.domain.cards import ShownCard, shown_card
from courses.domain.catalogue import ActivityRow, Outline, outline_of
from courses.domain.publishing import newest_lesson_version
from courses.domain.review import open_kinds
from courses.models import Activity, Course, LessonVersion


@dataclass(frozen=True)
class LessonPages:
    """The lesson's newest version with where it stands in its course and who has not looked at it yet."""

    activity: Activity
    version: LessonVersion
    course: Course
    learner: Any
    language: str

    @cached_property
    def outline(self) -> Outline:
        """Where it stands in its course; worked out for a page that shows it, not for a button."""
        return outline_of(self.course, learner=self.learner, language=self.language)

    @cached_property
    def open_kinds(self) -> list[str]:
        """The experts who did not look at it yet."""
        return open_kinds([self.activity.key])

    @property
    def content(self) -> dict[str, Any]:
        """Title, content note, cards, facts."""
        return self.version.content

    @property
    def count(self) -> int:
        """How many cards there are."""
        return len(self.content["cards"])

    @property
    def has_closed_part(self) -> bool:
        """True when a card stays closed until the reader opens it."""
        return any(card.get("is_sensitive") for card in self.content["cards"])

    @property
    def following(self) -> ActivityRow | None:
        """The activity after this one."""
        rows = self.outline.rows
        after = [rows[place + 1] for place, row in enumerate(rows[:-1]) if row.activity.pk == self.activity.pk]
        return after[0] if after else None

    def card(self, number: int, *, answer: str = "") -> ShownCard:
        """Card `number`, counted from 1."""
        return shown_card(self.content["cards"][number - 1], seed=f"{self.version.pk}.{number}", answer=answer)


def open_lesson(activity: Activity, *, course: Course, learner: Any, language: str) -> LessonPages | None:
    """The lesson to read; None while it has no version."""
    version = newest_lesson_version(activity, language=language)
    if version is None:
        return None
    return LessonPages(activity, version, course, learner, language)
