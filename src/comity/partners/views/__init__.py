"""Screens of partners."""
