"""The partner's side of the record."""

from comity.partners.models.areas import FocusArea
from comity.partners.models.claims import Claim
from comity.partners.models.initiatives import Initiative, InitiativePlace
from comity.partners.models.offices import OfficeAbroad
from comity.partners.models.partnerships import Partnership, StageChange
from comity.partners.models.people import Person, PersonName, PersonTitle, Position
from comity.partners.models.regions import Region, RegionPart

__all__ = [
    "Claim",
    "FocusArea",
    "Initiative",
    "InitiativePlace",
    "OfficeAbroad",
    "Partnership",
    "Person",
    "PersonName",
    "PersonTitle",
    "Position",
    "Region",
    "RegionPart",
    "StageChange",
]
