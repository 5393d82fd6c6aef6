"""Records of the Research Organization Registry (ROR): read, put into one form, packed."""
