"""The app's name and label, and what its forms say in our words."""

from django.apps import AppConfig
from django.core.validators import MaxLengthValidator
from django.forms import Field
from django.utils.translation import gettext_lazy as _


class UiConfig(AppConfig):
    name = "comity.ui"
    label = "ui"

    def ready(self) -> None:
        """In every form what lacks is asked for; Django's own sentence names no act."""
        Field.default_error_messages["required"] = _("Fill this in.")
        MaxLengthValidator.message = _(
            "Write at most %(limit_value)d characters; these are %(show_value)d."
        )
