"""A form that asks for little: the rest is folded under 'More'."""

from typing import Any

from django.utils.functional import Promise

from comity.ui.versions import VersionedForm


class FoldedForm(VersionedForm):
    """Fields named in `MORE` are folded away until one of them says something."""

    MORE: tuple[str, ...] = ()
    more_hint: Promise | str = ""

    def first_fields(self) -> list[Any]:
        """What is asked at once."""
        return [bound for bound in self.visible_fields() if bound.name not in self.MORE]

    def more_fields(self) -> list[Any]:
        """What can be said besides."""
        return [bound for bound in self.visible_fields() if bound.name in self.MORE]

    def more_open(self) -> bool:
        """Whether there is anything under 'More' already."""
        return any(bound.errors or bound.value() not in EMPTY for bound in self.more_fields())


EMPTY: tuple[Any, ...] = (None, "", False, [], ())
