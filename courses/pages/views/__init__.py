"""Screens beside the editors."""
