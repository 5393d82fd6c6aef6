"""Screens of reading a text into the record."""
