"""Change what is known of an activity; its status has a door of its own."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from comity import audit
from comity.activities.models import Activity
from comity.activities.statuses import ActivityKind
from comity.activities.use_cases.record_activity import People, snapshot, write_people
from comity.agreements.models import Agreement
from comity.audit import Actor, use_case
from comity.institutions.models import Unit
from comity.partners.models import FocusArea, Partnership
from comity.shared.localized_text import LocalizedText
from comity.shared.records import claim_version
from comity.shared.search_column import search_lines

if TYPE_CHECKING:
    from comity.accounts.models import User


@use_case
def edit_activity(
    *,
    actor: Actor,
    activity: Activity,
    version: int,
    kind: str,
    title: LocalizedText,
    aims: LocalizedText,
    since: str,
    until: str,
    partnerships: Iterable[Partnership],
    owner: "User | None",
    notes: str,
    agreements: Iterable[Agreement] | None = None,
    focus_areas: Iterable[FocusArea] | None = None,
    units: Iterable[Unit] | None = None,
    people: People | None = None,
) -> Activity:
    """Save the form as the person saw it; what is None stays as it is.

    Raises Conflict when somebody saved meanwhile.
    """
    claim_version(activity, version)
    before = snapshot(activity)
    activity.kind = ActivityKind(kind)
    activity.title = title
    activity.aims = aims
    activity.set_since(since)
    activity.until = until
    activity.owner = owner
    activity.notes = notes
    activity.search = search_lines(title)
    activity.save()
    activity.partnerships.set(partnerships)
    if agreements is not None:
        activity.agreements.set(agreements)
    if focus_areas is not None:
        activity.focus_areas.set(focus_areas)
    if units is not None:
        activity.units.set(units)
    if people is not None:
        write_people(activity, people)
    audit.record(actor, "edit_activity", activity, before=before, after=snapshot(activity))
    return activity
