"""How partnerships, people and what hangs on them come back."""

from comity.audit.restoring import Kept
from comity.partners.models import (
    Acquaintance,
    Consent,
    FocusArea,
    Initiative,
    OfficeAbroad,
    OfficeContact,
    PartnerNote,
    Partnership,
    Person,
    PersonContact,
    PlannedStep,
    Position,
    Region,
)
from comity.partners.use_cases.add_position import fill_days
from comity.partners.use_cases.keep_columns import fill_sort_keys


def _region_order(region: Region) -> None:
    fill_sort_keys(region, region.names)


kept = [
    # Names and place are the institution's, the stage follows from its changes.
    Kept(
        model=Partnership,
        fixed=frozenset({"institution_id", "names", "stage", "stage_since"}),
        own=("stage_changes",),
    ),
    # Names have rows, of which the column is made.
    Kept(model=Person, fixed=frozenset({"names"})),
    Kept(model=Position, prepare=fill_days, fixed=frozenset({"person_id"})),
    Kept(model=PersonContact, fixed=frozenset({"person_id"})),
    Kept(model=Consent, fixed=frozenset({"person_id"})),
    Kept(model=Acquaintance, fixed=frozenset({"person_id"})),
    Kept(model=OfficeContact, fixed=frozenset({"partnership_id"})),
    Kept(model=FocusArea, fixed=frozenset({"partnership_id"})),
    Kept(
        model=PartnerNote,
        fixed=frozenset({"partnership_id", "author_id", "note_class"}),
        prepare=PartnerNote.fill_search,
    ),
    Kept(model=Region, prepare=_region_order),
    Kept(model=Initiative),
    Kept(model=OfficeAbroad),
    Kept(model=PlannedStep, fixed=frozenset({"office_id", "until"})),
]
