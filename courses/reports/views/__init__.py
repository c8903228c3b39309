"""The officer's page and its files."""
