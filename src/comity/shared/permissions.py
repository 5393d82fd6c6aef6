"""The `rules` library with types: predicates over a person and a record, joined by & | ~."""

from typing import Any

from rules import permissions, predicates

predicate: Any = predicates.predicate
add_perm: Any = permissions.add_perm
always_true: Any = predicates.always_true
always_deny: Any = predicates.always_false
is_authenticated: Any = predicates.is_authenticated
ask: Any = permissions.has_perm
