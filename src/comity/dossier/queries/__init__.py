"""Reading what pages that join rooms show."""
