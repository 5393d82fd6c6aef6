"""That somebody looked: this text may go on naming the predecessor."""

from django.conf import settings
from django.db import models


class Looked(models.Model):
    """A thing that names a former head was looked at; it waits no more."""

    kind = models.CharField(max_length=40)  # a `Naming` by its name
    record_id = models.BigIntegerField()
    person = models.ForeignKey(
        "partners.Person", on_delete=models.PROTECT, related_name="turnover_looks"
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind", "record_id"], name="dossier_looked_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.record_id}"
