"""Screens of what happened, was promised and was said."""
