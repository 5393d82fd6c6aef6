"""What may be done with articles."""

from comity.newsroom.lacking import NotReady
from comity.newsroom.use_cases.add_readings import add_readings
from comity.newsroom.use_cases.change_status import change_status
from comity.newsroom.use_cases.edit_article import DateMissing, edit_article
from comity.newsroom.use_cases.figures import (
    add_figure,
    bring_back_figure,
    edit_figure,
    move_figure,
    remove_figure,
)
from comity.newsroom.use_cases.make_widths import make_widths
from comity.newsroom.use_cases.record_article import record_article
from comity.newsroom.use_cases.write_text import confirm_text, write_text

__all__ = [
    "DateMissing",
    "NotReady",
    "add_figure",
    "add_readings",
    "bring_back_figure",
    "change_status",
    "confirm_text",
    "edit_article",
    "edit_figure",
    "make_widths",
    "move_figure",
    "record_article",
    "remove_figure",
    "write_text",
]
