"""Pure engines of the public pages. No Django here."""
