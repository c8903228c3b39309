"""Pure Python, without Django."""
