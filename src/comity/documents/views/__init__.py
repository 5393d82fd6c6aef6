"""Screens of texts that were read."""
