"""Attempts: starting, answering, handing in, scoring, marking, redacting."""

from assessments.domain.attempts.answering import Saved, form_key, record_answer
from assessments.domain.attempts.finishing import finish_attempt
from assessments.domain.attempts.marking import mark_essay, redact_text
from assessments.domain.attempts.scoring import Replayed, replay_attempt, rescore
from assessments.domain.attempts.starting import StartTerms, start_attempt, start_terms

__all__ = [
    "Replayed",
    "Saved",
    "StartTerms",
    "finish_attempt",
    "form_key",
    "mark_essay",
    "record_answer",
    "redact_text",
    "replay_attempt",
    "rescore",
    "start_attempt",
    "start_terms",
]
