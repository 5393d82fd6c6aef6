"""How articles and their figures come back; the words of an article have drafts of their own."""

from comity.audit.restoring import Kept
from comity.newsroom.models import Article, Figure
from comity.newsroom.use_cases.figures import bring_back_figure

kept = [
    # What is published has to keep its date: the form sees to it.
    Kept(
        model=Article,
        fixed=frozenset({"status", "original", "when"}),
        own=("status_changes",),
    ),
    Kept(
        model=Figure,
        restore=lambda *, record, **more: bring_back_figure(figure=record, **more),
        fixed=frozenset({"article_id", "file_id", "number", "place"}),
    ),
]
