"""What a person may send about articles."""
