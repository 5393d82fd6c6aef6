"""What a person may send about agreements; upper rooms build on some of it."""
