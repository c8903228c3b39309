"""Page classes of the learning side."""

from courses.pages.models.base import ActivityPage, LearningPage
from courses.pages.models.course import CoursePage
from courses.pages.models.index import CourseIndexPage
from courses.pages.models.lesson import LessonFact, LessonPage
from courses.pages.models.quiz import QuizPage
from courses.pages.models.scenario import ScenarioPage
from courses.pages.models.workshop import WorkshopPage

__all__ = [
    "ActivityPage",
    "CourseIndexPage",
    "CoursePage",
    "LearningPage",
    "LessonFact",
    "LessonPage",
    "QuizPage",
    "ScenarioPage",
    "WorkshopPage",
]
