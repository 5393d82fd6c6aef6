"""Where an article stands, what it is about, and where each of its languages stands."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

from comity.shared.transitions import TransitionTable, moves
from comity.ui.status import Status


class Category(TextChoices):
    """What a news item is about; a reader narrows the list by it."""

    COOPERATION = "cooperation", pgettext_lazy("news", "Cooperation")
    EDUCATION = "education", pgettext_lazy("news", "Education")
    RESEARCH = "research", pgettext_lazy("news", "Research")
    EXCHANGE = "exchange", pgettext_lazy("news", "Exchange")
    CULTURE = "culture", pgettext_lazy("news", "Culture")
    PEOPLE = "people", pgettext_lazy("news", "People")
    NOTICE = "notice", pgettext_lazy("news", "Notices")


class ArticleStatus(TextChoices):
    """Where an article stands."""

    DRAFT = "draft", pgettext_lazy("article", "Draft")
    READY = "ready", pgettext_lazy("article", "Ready")
    PUBLISHED = "published", pgettext_lazy("article", "Published")
    WITHDRAWN = "withdrawn", pgettext_lazy("article", "Withdrawn")


class TextStatus(TextChoices):
    """Where one language of an article stands."""

    DRAFT = "draft", pgettext_lazy("article's text", "Being written")
    WRITTEN = "written", pgettext_lazy("article's text", "Written")
    TO_CHECK = "to_check", pgettext_lazy("article's text", "To be checked")


_A = ArticleStatus
_RIGHT = "newsroom.change_status"

SIGNS: dict[str, Status] = {
    _A.DRAFT: Status(_A.DRAFT.label, "ring", "grey"),
    _A.READY: Status(_A.READY.label, "half", "amber"),
    _A.PUBLISHED: Status(_A.PUBLISHED.label, "full", "green"),
    _A.WITHDRAWN: Status(_A.WITHDRAWN.label, "full", "grey"),
}
TEXT_SIGNS: dict[str, Status] = {
    TextStatus.DRAFT: Status(TextStatus.DRAFT.label, "ring", "grey"),
    TextStatus.WRITTEN: Status(TextStatus.WRITTEN.label, "full", "green"),
    TextStatus.TO_CHECK: Status(TextStatus.TO_CHECK.label, "half", "amber"),
}
# Languages that the public reads: one that waits for a check is better than none.
SHOWN = (TextStatus.WRITTEN, TextStatus.TO_CHECK)

# A verb of the table as its button says it.
VERBS = {
    "finish": pgettext_lazy("article, do", "It is ready"),
    "rework": pgettext_lazy("article, do", "Work on it again"),
    "publish": pgettext_lazy("article, do", "Publish"),
    "withdraw": pgettext_lazy("article, do", "Withdraw from the public page"),
}
NEED_REASON = frozenset({_A.WITHDRAWN})
# Moves for which nothing may stand in the way.
NEED_ALL = frozenset({_A.READY, _A.PUBLISHED})

ARTICLE_MOVES = TransitionTable(
    [
        *moves("publish", _RIGHT, [_A.READY, _A.DRAFT, _A.WITHDRAWN], _A.PUBLISHED),
        *moves("finish", _RIGHT, [_A.DRAFT], _A.READY),
        *moves("withdraw", _RIGHT, [_A.PUBLISHED], _A.WITHDRAWN),
        *moves("rework", _RIGHT, [_A.READY, _A.WITHDRAWN], _A.DRAFT),
    ]
)
