"""Loading the starter content: once, and never over an editor's change."""

from courses.starter.domain.load import LoadReport, load_starter

__all__ = ["LoadReport", "load_starter"]
