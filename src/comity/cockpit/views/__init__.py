"""The person's home page."""
