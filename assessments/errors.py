"""Refusals of assessments, one class each; the sentence is shown to people."""
