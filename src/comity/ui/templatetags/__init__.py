"""The components, as template tags."""
