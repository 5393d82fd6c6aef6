"""Notes about a partner, and steps of an office's work plan."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.partners.statuses import NoteClass
from comity.ui.fields import WhenField, WordsField
from comity.ui.versions import VersionedForm


class NoteForm(VersionedForm):
    """What is to be remembered, and by whom."""

    words = WordsField(label=pgettext_lazy("of a partner", "Note"), multiline=True)
    note_class = forms.ChoiceField(
        label=pgettext_lazy("a note", "Who may read it"),
        choices=NoteClass.choices,
        initial=NoteClass.OFFICE,
        help_text=_("Whoever wrote it reads it, too."),
    )
    day = WhenField(
        label=pgettext_lazy("of a note", "Day"),
        day_only=True,
        initial=lambda: timezone.localdate().isoformat(),
    )


class StepForm(VersionedForm):
    """A line of a work plan."""

    words = WordsField(label=pgettext_lazy("of a work plan", "What is to be done"))
    until = WhenField(label=pgettext_lazy("of a work plan", "Until when"), required=False)
    done = WhenField(
        label=pgettext_lazy("of a work plan", "Done"),
        required=False,
        help_text=_("Empty while it is still ahead."),
    )
