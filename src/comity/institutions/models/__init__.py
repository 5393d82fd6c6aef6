"""Tables of institutions, their parts, and the loading of the registry."""

from comity.institutions.models.institution import (
    Home,
    Institution,
    InstitutionName,
    InstitutionRelation,
    NameChange,
)
from comity.institutions.models.loading import LoadRun, StagedRecord
from comity.institutions.models.parts import Unit, Venue
from comity.institutions.models.recognition import Recognition

__all__ = [
    "Home",
    "Institution",
    "InstitutionName",
    "InstitutionRelation",
    "LoadRun",
    "NameChange",
    "Recognition",
    "StagedRecord",
    "Unit",
    "Venue",
]
