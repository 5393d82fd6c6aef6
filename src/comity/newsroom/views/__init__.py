"""Screens of the newsroom, and the pages anybody may read."""
