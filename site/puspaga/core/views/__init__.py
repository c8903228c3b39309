"""Views of the core: leaving, the neutral page, health, errors, uploads."""
