"""What may be done with partnerships, people and the places the office works by."""

from comity.partners.use_cases.add_partnership import add_partnership
from comity.partners.use_cases.add_person import Name, Title, add_person
from comity.partners.use_cases.add_position import add_position
from comity.partners.use_cases.agree_focus_area import agree_focus_area
from comity.partners.use_cases.change_stage import change_stage
from comity.partners.use_cases.edit_focus_area import edit_focus_area
from comity.partners.use_cases.edit_partnership import edit_partnership
from comity.partners.use_cases.edit_person import edit_person
from comity.partners.use_cases.edit_position import edit_position
from comity.partners.use_cases.erase_person import erase_person
from comity.partners.use_cases.join_initiative import join_initiative, leave_initiative
from comity.partners.use_cases.keep_columns import (
    keep_agreements_in_force,
    keep_last_entry,
    keep_names,
    keep_next_commitment,
)
from comity.partners.use_cases.note_partner import edit_note, note_partner
from comity.partners.use_cases.plan_step import edit_step, plan_step
from comity.partners.use_cases.record_acquaintance import (
    KnownAlready,
    edit_acquaintance,
    record_acquaintance,
)
from comity.partners.use_cases.record_claim import record_claim
from comity.partners.use_cases.record_consent import edit_consent, record_consent
from comity.partners.use_cases.record_contact import (
    edit_contact,
    record_contact,
    record_office_contact,
)
from comity.partners.use_cases.record_initiative import edit_initiative, record_initiative
from comity.partners.use_cases.record_office import edit_office, record_office
from comity.partners.use_cases.record_region import edit_region, record_region

__all__ = [
    "KnownAlready",
    "Name",
    "Title",
    "add_partnership",
    "add_person",
    "add_position",
    "agree_focus_area",
    "change_stage",
    "edit_acquaintance",
    "edit_consent",
    "edit_contact",
    "edit_focus_area",
    "edit_initiative",
    "edit_note",
    "edit_office",
    "edit_partnership",
    "edit_person",
    "edit_position",
    "edit_region",
    "edit_step",
    "erase_person",
    "join_initiative",
    "keep_agreements_in_force",
    "keep_last_entry",
    "keep_names",
    "keep_next_commitment",
    "leave_initiative",
    "note_partner",
    "plan_step",
    "record_acquaintance",
    "record_claim",
    "record_consent",
    "record_contact",
    "record_initiative",
    "record_office",
    "record_office_contact",
    "record_region",
]
