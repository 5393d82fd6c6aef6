"""Files as bytes: what they are, where they lie, how a picture is looked at."""
