"""What a merge would move, what was merged, where a record that is gone went."""

from typing import Any

from django.apps import apps
from django.db.models import Count, Model, Value

from comity.dossier.merging.choices import Pair
from comity.dossier.merging.relations import KINDS, Way, called, relations_of
from comity.dossier.models import MergedPair, MergedRow, MergeRun
from comity.shared.records import Record


def moving(pairs: list[Pair]) -> list[tuple[str, int]]:
    """How much of what moves, in words; one query a pair."""
    found: dict[str, int] = {}
    for pair in pairs:
        relations = [one for one in relations_of(KINDS[pair.kind]) if one.way is not Way.STAY]
        counts = [
            one.rows(pair.loser.pk).order_by().annotate(relation_at=Value(at)).values_list("relation_at")
            .annotate(how_many=Count("pk"))
            for at, one in enumerate(relations)
        ]  # fmt: skip
        for at, number in counts[0].union(*counts[1:], all=True):
            what = called(relations[at].model)
            found[what] = found.get(what, 0) + number
    return [line for line in found.items() if line[1]]


def done(run: MergeRun) -> list[tuple[str, int]]:
    """What a merge did, in words and numbers; one query."""
    rows = run.rows.order_by().exclude(act=MergedRow.Act.FILLED)
    counted = rows.values_list("label", "act").annotate(how_many=Count("pk"))
    found: dict[str, int] = {}
    for label, act, number in counted:
        words = f"{called(apps.get_model(label))}: {MergedRow.Act(act).label}"
        found[words] = found.get(words, 0) + number
    return sorted(found.items())


def left(run: MergeRun) -> list[str]:
    """What undoing left as it was changed since."""
    rows = run.rows.filter(left=True).values_list("label").annotate(how_many=Count("pk"))
    return [
        f"{called(apps.get_model(label))}: {number}" for label, number in rows.order_by("label")
    ]


def went_into(label: str, code: str) -> Any:
    """The record that one of this code went into, over several merges; None where it did not."""
    seen: set[str] = set()
    while code not in seen:
        seen.add(code)
        pair = (
            MergedPair.objects.filter(label=label, loser_code=code, run__undone_at=None)
            .order_by("-id")
            .first()
        )
        if pair is None:
            break
        code = pair.winner_code
    model: Any = apps.get_model(label)
    return model.objects.filter(code=code).first() if len(seen) > 1 else None


def merged_into(record: Record) -> list[Record]:
    """The records that went into this one and lie in the bin."""
    pairs = MergedPair.objects.filter(
        label=record._meta.label_lower, winner_id=record.pk, run__undone_at=None
    )
    model: Any = type(record)
    losers = model.all_objects.filter(pk__in=pairs.values("loser_id"))
    return list(losers.exclude(deleted_at=None))


def records_of(pairs: list[MergedPair]) -> dict[tuple[str, int], Model]:
    """The records of pairs, living or not; one query a kind."""
    wanted: dict[str, set[int]] = {}
    for pair in pairs:
        wanted.setdefault(pair.label, set()).update((pair.winner_id, pair.loser_id))
    found: dict[tuple[str, int], Model] = {}
    for label, keys in wanted.items():
        model: Any = apps.get_model(label)
        found |= {(label, pk): one for pk, one in model.all_objects.in_bulk(keys).items()}
    return found
