"""What the directory can do: compute days, change them, verify numbers, speak about services."""
