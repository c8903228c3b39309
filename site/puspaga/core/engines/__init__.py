"""Pure rules of the core. No Django here."""
