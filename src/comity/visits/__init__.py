"""Delegations that came and went."""
