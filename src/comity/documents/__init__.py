"""Files, the texts that were read, and the passages that records rest on."""
