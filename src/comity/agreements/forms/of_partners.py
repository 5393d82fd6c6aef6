"""Forms that offer only what belongs to the partners chosen. Upper rooms use them too."""

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from comity.partners.models import FocusArea
from comity.timeline.forms.folded import FoldedForm
from comity.ui.fields import PickManyField

Offered = tuple[str | Promise, Callable[[list[str]], QuerySet[Any]]]


def areas_of(codes: list[str]) -> QuerySet[FocusArea]:
    """The focus areas agreed with these partners."""
    return FocusArea.objects.filter(partnership__code__in=codes).order_by("partnership", "pk")


AREAS: Offered = (_("Focus areas"), areas_of)


class OfPartnersForm(FoldedForm):
    """`OFFERED` names fields with what they offer for the codes of the partners chosen.

    A field of which nothing can be chosen is left out, and the record keeps what it has.
    """

    OFFERED: ClassVar[Mapping[str, Offered]] = {"focus_areas": AREAS}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        codes = self._partner_codes()
        for name, (label, records) in self.OFFERED.items():
            offered = records(codes)
            if codes and offered.exists():
                self.fields[name] = PickManyField(label=label, required=False, queryset=offered)
        self.order_fields(self.field_order)
        if not self.is_bound:
            self.initial["base"] = self._fingerprints()

    def _partner_codes(self) -> list[str]:
        """The partners as the form was sent, else as it is first shown."""
        if not self.is_bound:
            return [one.code for one in self.initial.get("partners") or []]
        field = self.fields["partners"]
        sent = field.widget.value_from_datadict(self.data, self.files, self.add_prefix("partners"))
        return [code for code in sent.codes if "\0" not in code]
