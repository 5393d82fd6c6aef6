"""Say that an institution's names or place are newer than what repeats them."""

from comity.institutions.models import Institution, NameChange
from comity.institutions.names_index import WORTH_A_FILE
from comity.jobs.queue import enqueue

# By name: partners stand above this room.
KEEP_NAMES = "partners.keep_names"


def names_changed(institution: Institution, *, new: bool = False) -> None:
    """Inside a use case: the index has it at once, the partners' list in a moment.

    Of a `new` institution nothing is repeated yet. Now and then a new index file is asked for, so
    that the layer over it stays thin.
    """
    change = NameChange.objects.create(institution=institution)
    if change.pk % WORTH_A_FILE == 0:
        enqueue("institutions.renew_index", key="all")
    if not new:
        enqueue(KEEP_NAMES, key=institution.code, institution=institution.pk)


def registry_loaded() -> None:
    """Inside a use case: any institution may have changed."""
    NameChange.objects.create(institution=None)
    enqueue(KEEP_NAMES, key="all")
