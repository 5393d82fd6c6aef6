"""Pages that join rooms: the partner's page."""
