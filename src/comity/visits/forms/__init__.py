"""What a person may send about visits."""
