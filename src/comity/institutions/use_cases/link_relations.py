"""Join the institutions of a batch to those the registry relates them to, in both directions."""

from collections.abc import Sequence

from django.db.models import Q

from comity.institutions.models import Institution, InstitutionRelation
from comity.institutions.registry.rows import insert_rows
from comity.institutions.statuses import RelationKind, Source
from comity.institutions.use_cases.take_over import Taken

INVERSE = {
    RelationKind.PARENT: RelationKind.CHILD,
    RelationKind.CHILD: RelationKind.PARENT,
    RelationKind.RELATED: RelationKind.RELATED,
    RelationKind.PREDECESSOR: RelationKind.SUCCESSOR,
    RelationKind.SUCCESSOR: RelationKind.PREDECESSOR,
}


def link_relations(batch: Sequence[Taken]) -> None:
    """Write relations and successors; called inside a transaction, when all are there.

    The other side gets its half too: a record that did not change is not read again when the one
    it belongs to comes into the registry.
    """
    numbers = _numbers(batch)
    relations: dict[tuple[int, int, str], None] = {}
    heirs: dict[int, int] = {}
    for taken in batch:
        for said, other in taken.record.relations:
            mine, theirs = numbers.get(taken.record.ror), numbers.get(other)
            if said not in RelationKind.values or mine is None or theirs is None or mine == theirs:
                continue
            kind = RelationKind(said)
            relations[mine, theirs, kind] = None
            relations[theirs, mine, INVERSE[kind]] = None
            if kind == RelationKind.SUCCESSOR and other == taken.record.successor:
                heirs[mine] = theirs
    insert_rows(
        InstitutionRelation,
        ("institution", "other", "kind", "source"),
        [(one, other, kind, Source.REGISTRY) for one, other, kind in relations],
        leave_known=True,
    )
    _succeed(batch, numbers, heirs)


def _numbers(batch: Sequence[Taken]) -> dict[str, int]:
    rors = {taken.record.ror for taken in batch}
    rors |= {other for taken in batch for _, other in taken.record.relations}
    return dict(Institution.all_objects.filter(ror__in=rors).values_list("ror", "id"))


def _succeed(batch: Sequence[Taken], numbers: dict[str, int], heirs: dict[int, int]) -> None:
    """Set who went on as whom; a successor that the registry took back goes."""
    mine = [numbers[taken.record.ror] for taken in batch if taken.record.ror in numbers]
    rows = Institution.all_objects.filter(pk__in=mine).filter(Q(pk__in=heirs) | ~Q(successor=None))
    changed = []
    for institution in rows.only("id", "successor_id", "corrected"):
        heir = heirs.get(institution.pk)
        if institution.successor_id != heir and "successor" not in institution.corrected:
            institution.successor_id = heir
            changed.append(institution)
    if changed:
        Institution.all_objects.bulk_update(changed, ["successor"])
