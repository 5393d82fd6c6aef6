"""One engine for names: search as one types, which institution is meant, names inside a text.

The index is a read-only file in memory-mapped form: a cache of the records it was built from,
never the only copy, shared by processes. Nothing here needs Django or a database.
"""

from comity.institutions.names.index import Hit, Mention, NameIndex

__all__ = ["Hit", "Mention", "NameIndex"]
