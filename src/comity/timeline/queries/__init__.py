"""Reading timelines.

For pages of upper rooms: `entries.timeline_of`, `entries.visible_to`,
`commitments.open_commitments_of`, `commitments.waiting_for`, `events.visible_to`.
"""
