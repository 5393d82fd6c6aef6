"""Say that an institution's names are newer than the index file."""

from comity.institutions.models import Institution, NameChange
from comity.institutions.names_index import WORTH_A_FILE
from comity.jobs.queue import enqueue


def names_changed(institution: Institution) -> None:
    """Inside a use case; now and then a new file is asked for, so that the layer stays thin."""
    change = NameChange.objects.create(institution=institution)
    if change.pk % WORTH_A_FILE == 0:
        enqueue("institutions.renew_index", key="all")
