"""A person's home page: what waits for me."""
