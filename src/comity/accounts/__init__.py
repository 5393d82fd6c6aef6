"""People who log in, their roles and profiles."""
