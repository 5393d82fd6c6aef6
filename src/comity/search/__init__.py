"""One box over everything: each app's `search.py` says what it offers."""
