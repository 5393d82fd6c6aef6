"""What stands on a person's home page, in a fixed number of queries."""

from comity.cockpit.queries.work import Work, waiting_count, work_of

__all__ = ["Work", "waiting_count", "work_of"]
