"""What was signed: kind, parties, status, dates."""
