"""The quiz engine: items, what may be shown, answers, scores, drawing, replay. Pure: no clock, no chance, no database."""

from assessments.engines.quiz.attempts import AttemptScore, Outcome, UnitScore, may_start, score_attempt
from assessments.engines.quiz.drawing import draw
from assessments.engines.quiz.errors import (
    BadItem,
    BadResponse,
    EmptyResponse,
    IncompleteResponse,
    RepeatedPlace,
    TooLong,
    TooManyOptions,
    UnknownOption,
)
from assessments.engines.quiz.faults import Fault, check_item
from assessments.engines.quiz.items import (
    RATING_WORDS,
    TRUTH,
    ItemData,
    ItemKind,
    MarkingPoint,
    content_hash,
    item_from_json,
    item_to_json,
)
from assessments.engines.quiz.pack import item_from_pack
from assessments.engines.quiz.responses import (
    Response,
    read_response,
    response_from_json,
    response_to_form,
    response_to_json,
)
from assessments.engines.quiz.scoring import Head, ItemScore, Mark, Mode, OptionFeedback, option_head, score
from assessments.engines.quiz.showing import Choice, Presented, present
from assessments.engines.quiz.steps import AttemptState, Step, StepKind, replay

__all__ = [
    "RATING_WORDS",
    "TRUTH",
    "AttemptScore",
    "AttemptState",
    "BadItem",
    "BadResponse",
    "Choice",
    "EmptyResponse",
    "Fault",
    "Head",
    "IncompleteResponse",
    "ItemData",
    "ItemKind",
    "ItemScore",
    "Mark",
    "MarkingPoint",
    "Mode",
    "OptionFeedback",
    "Outcome",
    "Presented",
    "RepeatedPlace",
    "Response",
    "Step",
    "StepKind",
    "TooLong",
    "TooManyOptions",
    "UnitScore",
    "UnknownOption",
    "check_item",
    "content_hash",
    "draw",
    "item_from_json",
    "item_from_pack",
    "item_to_json",
    "may_start",
    "option_head",
    "present",
    "read_response",
    "replay",
    "response_from_json",
    "response_to_form",
    "response_to_json",
    "score",
    "score_attempt",
]
