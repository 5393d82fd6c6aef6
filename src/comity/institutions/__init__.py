"""The world's institutions, their names, units and venues."""
