"""What a person may send about what happened, was promised and was said."""
