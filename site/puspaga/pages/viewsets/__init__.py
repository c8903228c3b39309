"""Admin screens of the pages app."""
