"""The few pages that belong to no room."""
