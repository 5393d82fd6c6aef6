"""What people send to pages that join rooms."""
