"""Screens of the Wagtail admin about people."""
