"""The blocks of a lesson: cards, each with one idea."""

from courses.pages.blocks.card import LessonCards

__all__ = ["LessonCards"]
