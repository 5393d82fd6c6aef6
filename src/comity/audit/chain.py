"""Appending to the chain: the last statements of a use case's transaction."""

import logging
import secrets
from collections.abc import Sequence
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone

from comity.audit import digests
from comity.audit.models import AuditEntry, ChainHead, EntryValues, Part

logger = logging.getLogger("comity.audit")


def append(changes: Sequence[Any]) -> None:
    """Write the collected changes behind the head, which stays locked until the commit.

    Four statements however many changes there are. Raises ChainHead.DoesNotExist where the head
    was lost: `comity check audit` then says what happened.
    """
    head = ChainHead.objects.select_for_update().get(pk=1)
    now = timezone.now()
    entries: list[AuditEntry] = []
    values: list[EntryValues] = []
    for change in changes:
        entry = AuditEntry(
            id=head.last + 1,
            at=now,
            verb=change.verb,
            record=change.record,
            record_id=change.record_id,
            actor_id=change.actor.user_id,
            request_id=change.actor.request_id,
            detail=change.detail,
        )
        for part, content in _parts(change).items():
            row = EntryValues(
                entry=entry,
                part=part,
                salt=secrets.token_hex(16),
                content=digests.canonical(content),
            )
            entry.digests[part.value] = digests.of_values(row.salt, row.content)
            values.append(row)
        entry.link = digests.of_entry(entry, head.link)
        head.last, head.link = entry.id, entry.link
        entries.append(entry)
    AuditEntry.objects.bulk_create(entries)
    EntryValues.objects.bulk_create(values)
    head.seal = digests.of_head(head.last, head.link)
    head.save()
    # Only what was committed is announced: a head that never was would look like a cut.
    transaction.on_commit(partial(logger.info, "audit head %s:%s", head.last, head.link))


def _parts(change: Any) -> dict[Part, dict[str, Any]]:
    """The values of a change by how they may be erased; an empty part has no row."""
    parts: dict[Part, dict[str, Any]] = {
        Part.ORIGIN: {"label": change.actor.label, "address": change.actor.address}
    }
    for moment, fields in (("before", change.before), ("after", change.after)):
        for name, value in fields.items():
            part = Part.PERSONAL if name in change.personal else Part.VALUES
            parts.setdefault(part, {}).setdefault(moment, {})[name] = value
    return parts


def begin() -> None:
    """Make the head of a chain that has no entry yet; a lost head is never made anew."""
    if not ChainHead.objects.exists() and not AuditEntry.objects.exists():
        seal = digests.of_head(0, digests.START)
        ChainHead.objects.create(pk=1, last=0, link=digests.START, seal=seal)
