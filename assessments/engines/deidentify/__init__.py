"""De-identification: what in a free text tells who somebody is, the text without it, and whether the writer needs help."""

from assessments.engines.deidentify.findings import MARKS, Finding, Kind, redact
from assessments.engines.deidentify.own_harm import own_harm
from assessments.engines.deidentify.search import find_identifying

__all__ = ["MARKS", "Finding", "Kind", "find_identifying", "own_harm", "redact"]
