"""The timeline's part in templates."""

from collections.abc import Iterable

from comity.ui import timeline
from comity.ui.components import register


@register.filter
def by_year(moments: Iterable[timeline.Moment]) -> list[timeline.Year]:
    """`{% for year in moments|by_year %}`: headings with what stands below them."""
    return timeline.by_year(moments)
