"""Texts in, proposals out, records after a person has accepted them."""
