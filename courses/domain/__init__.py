"""Acts of courses: one function each, guard, lock, write, log, signal."""
