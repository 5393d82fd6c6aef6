"""How institutions, their units and recognitions come back."""

from comity.audit.restoring import Kept
from comity.institutions.models import Institution, Recognition, Unit
from comity.institutions.statuses import Source
from comity.institutions.use_cases.correct_institution import CORRECTABLE
from comity.institutions.use_cases.names_changed import names_changed


def _said_here(institution: Institution) -> None:
    """What a person put back counts as corrected: the next load of the registry leaves it."""
    if institution.source == Source.REGISTRY:
        institution.corrected = sorted({*institution.corrected, *CORRECTABLE})


_COLUMNS = {column.attname for column in Institution._meta.concrete_fields}

kept = [
    Kept(
        model=Institution,
        fixed=frozenset(_COLUMNS - set(CORRECTABLE)),
        prepare=_said_here,
        after=names_changed,
    ),
    Kept(model=Unit, fixed=frozenset({"institution_id", "parent_id"}), prepare=Unit.fill_search),
    Kept(model=Recognition, fixed=frozenset({"institution_id"})),
]
