"""The app's name and label."""

from django.apps import AppConfig


class DossierConfig(AppConfig):
    name = "comity.dossier"
    label = "dossier"

    def ready(self) -> None:
        """What went into a record by a merge is erased with it."""
        from comity.audit.use_cases.erase_personal import DOUBLES  # noqa: PLC0415 - has tables
        from comity.dossier.queries.merging import merged_into  # noqa: PLC0415

        DOUBLES.append(merged_into)
