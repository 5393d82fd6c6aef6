"""The partner's side of the record."""

from comity.partners.models.areas import FocusArea
from comity.partners.models.claims import Claim
from comity.partners.models.contacts import (
    Acquaintance,
    Consent,
    OfficeContact,
    PersonContact,
)
from comity.partners.models.initiatives import Initiative, InitiativePlace
from comity.partners.models.notes import PartnerNote
from comity.partners.models.offices import OfficeAbroad, PlannedStep
from comity.partners.models.partnerships import Partnership, StageChange
from comity.partners.models.people import Person, PersonName, PersonTitle, Position
from comity.partners.models.regions import Region, RegionPart

__all__ = [
    "Acquaintance",
    "Claim",
    "Consent",
    "FocusArea",
    "Initiative",
    "InitiativePlace",
    "OfficeAbroad",
    "OfficeContact",
    "PartnerNote",
    "Partnership",
    "Person",
    "PersonContact",
    "PersonName",
    "PersonTitle",
    "PlannedStep",
    "Position",
    "Region",
    "RegionPart",
    "StageChange",
]
