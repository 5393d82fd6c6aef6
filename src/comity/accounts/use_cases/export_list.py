"""Say that a list is taken out as a file."""

import logging

from django.db.models import Model

from comity import audit
from comity.audit import Actor, use_case

logger = logging.getLogger("comity.exports")


@use_case
def export_list(
    *, actor: Actor, model: type[Model], place: str, kind: str, columns: list[str], rows: int
) -> None:
    """Who takes out which columns of how many rows: what stands in them is nobody's business here.

    Said before the first row leaves.
    """
    audit.record_export(actor, model, place=place, kind=kind, columns=columns, rows=rows)
    logger.info("export of %s as %s, %d rows, by user %s", place, kind, rows, actor.user_id)
