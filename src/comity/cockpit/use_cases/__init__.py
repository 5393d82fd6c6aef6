"""What a person does on their home page."""

from comity.cockpit.use_cases.mark_seen import mark_seen

__all__ = ["mark_seen"]
