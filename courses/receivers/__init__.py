"""What courses do when something happened elsewhere; each module connects its own receivers when it is imported."""

from courses.receivers import documents, learning

__all__ = ["documents", "learning"]
