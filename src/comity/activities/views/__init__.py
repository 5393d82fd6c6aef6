"""Screens of activities."""
