"""Tags of partners' templates."""
