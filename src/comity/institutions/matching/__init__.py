"""Which institution of the registry a string means: an affiliation, a line of a list, a name."""
