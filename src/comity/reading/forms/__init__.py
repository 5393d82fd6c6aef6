"""What a person sends: a text to read, and other values for a proposal."""

from comity.reading.forms.changing import form_for
from comity.reading.forms.start import StartForm

__all__ = ["StartForm", "form_for"]
