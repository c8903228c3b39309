"""Refusals of courses, one class each; the sentence is shown to people."""
