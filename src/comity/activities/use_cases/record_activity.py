"""Enter what runs, or shall run, with a partner."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from comity import audit
from comity.activities.models import Activity, ActivityPerson, ActivityStatusChange
from comity.activities.statuses import ActivityKind, ActivityStatus, Part
from comity.agreements.models import Agreement
from comity.audit import Actor, use_case
from comity.institutions.models import Unit
from comity.partners.models import FocusArea, Partnership, Person
from comity.shared.localized_text import LocalizedText
from comity.shared.search_column import search_lines

if TYPE_CHECKING:
    from comity.accounts.models import User

People = Mapping[Part, Iterable[Person]]


@use_case
def record_activity(
    *,
    actor: Actor,
    kind: str,
    title: LocalizedText,
    partnerships: Iterable[Partnership],
    status: str = ActivityStatus.IDEA,
    aims: LocalizedText | None = None,
    since: str = "",
    until: str = "",
    agreements: Iterable[Agreement] = (),
    focus_areas: Iterable[FocusArea] = (),
    units: Iterable[Unit] = (),
    people: People | None = None,
    owner: "User | None" = None,
    notes: str = "",
) -> Activity:
    """`since` and `until` are EDTF, empty when not known."""
    activity = Activity(
        kind=ActivityKind(kind),
        status=ActivityStatus(status),
        title=title,
        aims=aims or LocalizedText(),
        until=until,
        owner=owner,
        notes=notes,
        search=search_lines(title),
    )
    activity.set_since(since)
    activity.save()
    activity.partnerships.set(partnerships)
    activity.agreements.set(agreements)
    activity.focus_areas.set(focus_areas)
    activity.units.set(units)
    write_people(activity, people or {})
    ActivityStatusChange.objects.create(
        activity=activity, target=activity.status, entered_by=actor.label
    )
    audit.record(actor, "record_activity", activity, after=snapshot(activity))
    return activity


def write_people(activity: Activity, people: People) -> None:
    """Replace who does what in it."""
    activity.people_rows.all().delete()
    ActivityPerson.objects.bulk_create(
        ActivityPerson(activity=activity, person=person, part=part)
        for part, those in people.items()
        for person in those
    )


def snapshot(activity: Activity) -> dict[str, object]:
    """The activity with all it belongs to, as JSON can carry it."""
    people = [{"person": row.person_id, "part": row.part} for row in activity.people_rows.all()]
    kept = audit.snapshot(activity) | {"people": people}
    return kept | {
        name: sorted(getattr(activity, name).values_list("pk", flat=True))
        for name in ("partnerships", "agreements", "focus_areas", "units")
    }
