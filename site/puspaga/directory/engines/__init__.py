"""Pure rules of the directory: opening days and telephone numbers. No Django here."""
