"""Forms of the page editors."""
