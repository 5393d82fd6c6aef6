"""Everybody who logged in has a page of their own; what stands on it each room decides."""

from comity.shared.permissions import add_perm, is_authenticated

add_perm("cockpit.view_work", is_authenticated)
