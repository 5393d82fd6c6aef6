"""`comity check audit`: whether the chain is whole, and what is wrong where it is not."""

from collections import defaultdict
from collections.abc import Iterator

from comity.audit import digests, triggers
from comity.audit.models import AuditEntry, ChainHead, EntryValues

STEP = 2000
Missing = set[tuple[int, str]]


def problems(known_head: str = "") -> Iterator[str]:
    """A sentence for each thing that is wrong; reads the whole audit once, in steps.

    `known_head` is 'NUMBER:LINK' from the log or a backup: it finds a tail that was cut together
    with an older head put in its place.
    """
    yield from (f"Trigger {name} is missing or changed." for name in triggers.missing())
    last, link = 0, digests.START
    known: dict[int, str] = {}
    if known_head:
        number, _, known_link = known_head.partition(":")
        known = {int(number): known_link}
    missing: Missing = set()
    erased: Missing = set()
    while entries := list(AuditEntry.objects.filter(id__gt=last).order_by("id")[:STEP]):
        parts = _parts_of(entries[0].id, entries[-1].id)
        for entry in entries:
            yield from _entry_problems(entry, last, link)
            yield from _values_problems(entry, parts.pop(entry.id, {}), missing)
            erased.update((where, part) for where, part in entry.detail.get("erased", ()))
            if known.pop(entry.id, entry.link) != entry.link:
                yield f"Entry {entry.id} is not the one whose head was noted."
            last, link = entry.id, entry.link
        yield from (f"Entry {extra} has values but does not exist." for extra in parts)
    yield from (f"Entry {noted} is missing: its head was noted." for noted in known if noted)
    for where, part in sorted(missing - erased):
        yield f"Entry {where}: its {part} row is missing and was never erased."
    yield from _head_problems(last, link)


def _parts_of(first: int, last: int) -> dict[int, dict[str, EntryValues]]:
    parts: dict[int, dict[str, EntryValues]] = defaultdict(dict)
    for row in EntryValues.objects.filter(entry_id__gte=first, entry_id__lte=last):
        parts[row.entry_id][row.part] = row
    return parts


def _entry_problems(entry: AuditEntry, last: int, link: str) -> Iterator[str]:
    if entry.id != last + 1:
        gone = (
            f"Entry {last + 1} is" if entry.id == last + 2 else f"{last + 1} to {entry.id - 1} are"
        )
        yield f"{gone} missing."
    elif entry.link != digests.of_entry(entry, link):
        yield f"Entry {entry.id} was changed or put in from outside."


def _values_problems(
    entry: AuditEntry, parts: dict[str, EntryValues], missing: Missing
) -> Iterator[str]:
    for part, digest in entry.digests.items():
        row = parts.pop(part, None)
        if row is None:
            missing.add((entry.id, part))
        elif digests.of_values(row.salt, row.content) != digest:
            yield f"Entry {entry.id}: its {part} row was changed."
    yield from (f"Entry {entry.id}: its {part} row was put in from outside." for part in parts)


def _head_problems(last: int, link: str) -> Iterator[str]:
    head = ChainHead.objects.filter(pk=1).first()
    if head is None:
        yield "The head of the chain is missing."
    elif head.seal != digests.of_head(head.last, head.link):
        yield "The head of the chain was changed."
    elif head.last > last:
        yield f"The end was cut: entries {last + 1} to {head.last} are missing."
    elif (head.last, head.link) != (last, link):
        yield f"Entries stand behind the head, which ends at {head.last}."
