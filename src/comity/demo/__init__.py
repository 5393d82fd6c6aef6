"""One believable university, made anew from the same seed; nothing imports it."""
