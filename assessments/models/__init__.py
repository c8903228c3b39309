"""What is assessed, and what learners did."""

from assessments.models.attempt import Attempt, AttemptItem, AttemptScore, AttemptStep, ResponseText
from assessments.models.framework import Criterion, Element, Framework, Unit
from assessments.models.item import Item, ItemOption, ItemVersion
from assessments.models.quiz import Quiz, QuizItem, QuizVersion
from assessments.models.run import Run, RunStep
from assessments.models.scenario import Scenario, ScenarioVersion

__all__ = [
    "Attempt",
    "AttemptItem",
    "AttemptScore",
    "AttemptStep",
    "Criterion",
    "Element",
    "Framework",
    "Item",
    "ItemOption",
    "ItemVersion",
    "Quiz",
    "QuizItem",
    "QuizVersion",
    "ResponseText",
    "Run",
    "RunStep",
    "Scenario",
    "ScenarioVersion",
    "Unit",
]
