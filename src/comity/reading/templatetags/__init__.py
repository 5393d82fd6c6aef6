"""What the templates of reading ask."""
