"""Form fields for what the record is made of: texts in languages, dates, other records.

class EntryForm(VersionedForm):
    title = WordsField(label=_("What happened"))
    when = WhenField(label=_("When"))
    partner = PickField(queryset=living_partners, url_name="partners:options", search=named)
"""

from comity.ui.fields.pick import PickField, PickManyField
from comity.ui.fields.when import WhenField
from comity.ui.fields.words import WordsField

__all__ = ["PickField", "PickManyField", "WhenField", "WordsField"]
