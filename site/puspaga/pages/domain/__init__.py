"""What the public pages can do: navigate, search, count."""
