"""What the core tells the apps above it."""

from django.dispatch import Signal

# A public page was opened, from the cache or fresh. Sends: topic (slug of its topic).
page_opened = Signal()
# The minute's work is due (`manage.py run_due`). Sends: at (aware datetime).
due = Signal()
