"""Saying that something of this name is on record already, before it is entered twice."""

from typing import Any

from django.db.models import QuerySet

from comity.partners.queries.framing import called_the_same
from comity.shared.localized_text import LocalizedText
from comity.ui.versions import VersionedForm


class NamedOnce(VersionedForm):
    """A form whose first press says what bears the same name; the second saves all the same.

    `among` are the records to look through, `name_field` names both field and column.
    """

    name_field = "name"
    among: QuerySet[Any] | None = None
    itself: int | None = None
    alike: Any = None

    def clean(self) -> dict[str, Any]:
        """Nothing is wrong with two of a name; somebody shall have seen the other one."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        name = said.get(self.name_field)
        if self.among is None or not isinstance(name, LocalizedText):
            return said
        found = called_the_same(self.among, self.name_field, name, but=self.itself)
        if found and found[0].code != self._sent("alike"):
            self.alike = found[0]
        return said

    def is_valid(self) -> bool:
        """The warning holds the form back once."""
        return super().is_valid() and self.alike is None
