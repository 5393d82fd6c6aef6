"""From what a reader found to what a person is asked: a file a kind.

Each kind has `suggest(text)` here, which compares with the record and says why; how it becomes
records stands in `reading.recording`, what the person may change in `reading.forms`.
"""
