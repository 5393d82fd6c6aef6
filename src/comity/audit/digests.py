"""Digests keyed by AUDIT_KEY, which lies outside the database."""

import hashlib
import hmac
import json
from typing import Any

from django.conf import settings

from comity.audit.models import AuditEntry

START = "0" * 64


def _sealed(purpose: str, text: str) -> str:
    key = settings.AUDIT_KEY.encode()
    return hmac.new(key, f"{purpose}\n{text}".encode(), hashlib.sha256).hexdigest()


def canonical(value: Any) -> str:
    """One text for one value, whatever the order of its keys."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)


def of_values(salt: str, content: str) -> str:
    """The digest of a row of values: without its salt nobody can guess them by trying."""
    return _sealed("values", f"{salt}\n{content}")


def of_entry(entry: AuditEntry, before: str) -> str:
    """The link of an entry whose predecessor's link is `before`."""
    return _sealed(
        "entry",
        canonical(
            [
                before,
                entry.id,
                entry.at.isoformat(),
                entry.verb,
                entry.record,
                entry.record_id,
                entry.actor_id,
                entry.request_id,
                entry.detail,
                entry.digests,
            ]
        ),
    )


def of_head(last: int, link: str) -> str:
    """The seal of the head, so that nobody sets it back without the key."""
    return _sealed("head", f"{last}\n{link}")
