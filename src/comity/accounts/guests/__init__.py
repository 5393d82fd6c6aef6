"""Guest links: one person without an account, one record, one purpose, for a while.

A room says in its `guests.py` what it asks guests (`asked`), as a form that gives lines and as
what happens with the lines that somebody of ours accepts. All else is here: the link, its page, the
page where an answer is decided, the list of links. docs/decisions says why it is as it is.
"""
