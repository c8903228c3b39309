"""What the pages tell the house."""

from django.dispatch import Signal

# An expert approves a step, before the workflow moves on: sender=ReviewTask, task, page, user, comment.
review_given = Signal()
