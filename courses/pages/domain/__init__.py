"""Acts of the learning pages."""
