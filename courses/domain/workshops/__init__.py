"""Case-study workshops: from a pasted text to packs, sessions, attendance and marks."""
