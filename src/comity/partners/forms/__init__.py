"""What a person may send about partners."""
