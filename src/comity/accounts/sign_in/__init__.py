"""Signing in with a local password, by django-allauth; open to those who have an account."""
