"""From what a person accepted to records: a file for each kind or two that belong together.

Each offers `record(recording, proposal)`, which calls the use cases of the rooms and gives the
record it made. All run in one transaction (`use_cases.record_draft`).
"""
