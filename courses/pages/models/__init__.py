"""Page classes of the learning side."""

from courses.pages.models.base import LearningPage

__all__ = ["LearningPage"]
