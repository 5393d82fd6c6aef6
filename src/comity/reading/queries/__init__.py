"""Reading drafts."""
