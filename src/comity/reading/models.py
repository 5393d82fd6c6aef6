"""A text on its way into the record: the draft, and what it proposes."""

from typing import Any

from django.conf import settings
from django.db import models

from comity.reading.statuses import Decision, DraftState, Kind
from comity.shared.dated import EdtfField
from comity.shared.records import Record

Span = tuple[int, int]


class Draft(Record):
    """A text that somebody is reading into the record; it survives closing the browser.

    A draft is its owner's own work and is not audited; what it records is. `version` grows with
    each decision, so that a saving knows whether it saves what the person saw.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="drafts"
    )
    title = models.CharField(max_length=400)
    text = models.TextField()
    digest = models.CharField(max_length=64)  # as documents.Source has it
    language = models.CharField(max_length=35, blank=True)  # BCP 47
    published = EdtfField(blank=True)
    file_name = models.CharField(max_length=255, blank=True)
    found = models.JSONField(default=dict)  # what `comity read` would print of it
    reader = models.CharField(max_length=40)
    warnings = models.JSONField(default=list, blank=True)
    state = models.CharField(max_length=10, choices=DraftState.choices, default=DraftState.OPEN)
    source = models.ForeignKey(
        "documents.Source", on_delete=models.PROTECT, null=True, blank=True, related_name="drafts"
    )

    class Meta(Record.Meta):
        ordering = ["-id"]
        indexes = [models.Index(fields=["owner", "state", "id"], name="reading_drafts_of_owner")]

    def __str__(self) -> str:
        return self.title


class Proposal(models.Model):
    """One thing that the text tells, until a person accepts, changes or refuses it.

    `payload` is the values of its kind (`reading.proposals`), `changed` those the person wrote
    instead; in them other proposals are named by their `ref`. `known_*` is the record that says the
    same already; `result_*` the record it became.
    """

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="proposals")
    ref = models.CharField(max_length=24)  # its name within the draft: 'person-2'
    order = models.PositiveIntegerField()
    kind = models.CharField(max_length=12, choices=Kind.choices)
    payload = models.JSONField()
    changed = models.JSONField(null=True, blank=True)
    evidence = models.JSONField(default=list)  # [[start, end], ...] in the draft's text
    reasons = models.JSONField(default=list)  # [[code, {...}], ...], said by `proposals.reasons`
    certain = models.BooleanField(default=False)
    decision = models.CharField(max_length=10, choices=Decision.choices, default=Decision.UNDECIDED)
    known_label = models.CharField(max_length=60, blank=True)
    known_id = models.BigIntegerField(null=True, blank=True)
    result_label = models.CharField(max_length=60, blank=True)
    result_id = models.BigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(fields=["draft", "ref"], name="reading_proposal_once")
        ]

    def __str__(self) -> str:
        return f"{self.draft_id}/{self.ref}"

    @property
    def values(self) -> dict[str, Any]:
        """What stands: the person's own values, else those proposed."""
        values: dict[str, Any] = self.payload if self.changed is None else self.changed
        return values

    @property
    def is_known(self) -> bool:
        """Whether the record says it already."""
        return self.known_id is not None

    @property
    def is_recorded(self) -> bool:
        """Whether it has become a record."""
        return self.result_id is not None

    @property
    def is_open(self) -> bool:
        """Whether the person may still decide."""
        return not self.is_known and not self.is_recorded
