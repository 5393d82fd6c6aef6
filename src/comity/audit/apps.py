"""The app's name and label."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


def _after_migrating(**_: Any) -> None:
    from comity.audit import chain, triggers  # noqa: PLC0415 - models are ready only now

    triggers.make()
    chain.begin()


class AuditConfig(AppConfig):
    name = "comity.audit"
    label = "audit"

    def ready(self) -> None:
        post_migrate.connect(_after_migrating, sender=self)
