"""What happened and what was promised: entries, commitments, events."""
