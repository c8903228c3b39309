"""Acts of assessments: one function each, guard, lock, write, log, signal."""
