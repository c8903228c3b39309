"""Forms of the learning pages' editors."""
