"""What a person has seen of the changes on their partners."""

from django.conf import settings
from django.db import models


class Seen(models.Model):
    """Up to which entry of the history a person has looked; they say so themselves."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="seen"
    )
    upto = models.BigIntegerField(default=0)
    at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.user_id}: {self.upto}"
