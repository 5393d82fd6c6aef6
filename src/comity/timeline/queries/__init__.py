"""Reading timelines."""
