"""Who did what to which record, tamper-evident."""
