"""A text, pasted or as a file."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from comity.documents.text.apart import extract_apart
from comity.documents.text.extracted import LARGEST_FILE, LONGEST_TEXT, Unreadable
from comity.ui.fields import WhenField

ACCEPTED = ".txt,.md,.html,.htm,.docx,.pdf,.eml,.msg"
SHORTEST = 20


class StartForm(forms.Form):
    """One of the two is enough; a file wins where both are sent."""

    text = forms.CharField(
        label=_("Text"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "false"}),
        error_messages={"max_length": _("This is too long. Paste the part that tells the story.")},
    )
    file = forms.FileField(
        label=_("or a file"),
        allow_empty_file=True,  # the reader of files says it by name
        required=False,
        widget=forms.FileInput(attrs={"accept": ACCEPTED}),
        help_text=_("Word, PDF, a saved page, a letter (.eml, .msg) or plain text, up to 20 MB."),
    )
    published = WhenField(
        label=_("Published"),
        required=False,
        hint=_("if the text does not say it"),
    )

    def clean(self) -> dict[str, Any]:
        """The words to read, as `words`, and what was left out of the file, as `warnings`."""
        said = super().clean() or {}
        file = said.get("file")
        said["warnings"], said["file_name"] = (), ""
        if file:
            try:
                # One byte more than is read says that it is too large, whatever its size.
                extracted = extract_apart(file.read(LARGEST_FILE + 1), file.name)
            except Unreadable as error:
                self.add_error("file", str(error))
                return said
            said["words"], said["warnings"] = extracted.text, tuple(extracted.warnings)
            said["file_name"] = file.name
        else:
            said["words"] = str(said.get("text") or "").replace("\r\n", "\n").strip()
        if not self.errors and len(said["words"]) < SHORTEST:
            self.add_error("text", _("Paste the text of a news item, a letter or a report first."))
        return said
