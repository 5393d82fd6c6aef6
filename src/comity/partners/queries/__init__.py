"""Reading partners, people and what the office works by."""
