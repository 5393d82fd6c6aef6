"""Who may see texts that were read and files: a file is asked about by its record."""

from typing import Any

from comity.accounts.rules import insider
from comity.shared.permissions import add_perm
from comity.shared.records import Record

add_perm("documents.view_source", insider)


def may(user: Any, act: str, record: Record) -> bool:
    """Whether a person may `view` or `change` the record, so its files too."""
    meta = record._meta
    return bool(user.has_perm(f"{meta.app_label}.{act}_{meta.model_name}", record))
