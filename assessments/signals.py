"""What happened in this app; apps above listen, so that no import runs upwards. Sent after the commit."""

from django.dispatch import Signal

# kwargs: attempt, at. The attempt was handed in and scored, or marked after that.
attempt_finished = Signal()
# kwargs: run, at. The run reached an ending.
run_finished = Signal()
