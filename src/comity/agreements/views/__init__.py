"""Screens of agreements."""
