"""What still names a head who is head no more."""
