"""Reading everyone, for officers."""
