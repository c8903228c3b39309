"""The rubric engine: levels, workshop marks, weighted results, two raters. Pure data in, pure data out."""

from assessments.engines.rubric.result import (
    CriterionData,
    Difference,
    RubricFault,
    RubricResult,
    check_rubric,
    compare,
    result,
)
from assessments.engines.rubric.scale import (
    CRITICAL_MINIMUM,
    LEVEL_WORDS,
    MARK_WORDS,
    MAX_LEVEL,
    WorkshopMark,
    level_of,
    mark_of,
)

__all__ = [
    "CRITICAL_MINIMUM",
    "LEVEL_WORDS",
    "MARK_WORDS",
    "MAX_LEVEL",
    "CriterionData",
    "Difference",
    "RubricFault",
    "RubricResult",
    "WorkshopMark",
    "check_rubric",
    "compare",
    "level_of",
    "mark_of",
    "result",
]
