"""What other apps' templates use of the audit."""
