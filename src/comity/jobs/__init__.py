"""Background tasks with leases and retries."""
