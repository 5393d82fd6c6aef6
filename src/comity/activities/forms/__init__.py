"""What a person may send about activities."""
