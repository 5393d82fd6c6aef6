"""Whether the chain of the audit is whole."""

from comity.audit.verification import problems

__all__ = ["problems"]
