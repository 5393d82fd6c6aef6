"""`{% load ui %}`: the components of every screen."""

from comity.ui.components import register

__all__ = ["register"]
