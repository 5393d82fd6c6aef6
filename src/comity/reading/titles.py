"""Titles of what is recorded, in each of the tool's languages, made from kinds and not from words.

A person who reads in another language than the text still reads what happened; the text's own
words stand beside it as outcome.
"""

from collections.abc import Callable

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from comity.shared.localized_text import LocalizedText, text_language


def in_languages(say: Callable[[], str], original: str) -> LocalizedText:
    """What `say` says in each language of the tool; `original` is the text's, where it is one."""
    texts = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            texts[text_language(code)] = say()
    return LocalizedText(texts, original if original in texts else "en")


_HAPPENINGS: dict[str, Callable[[], str]] = {
    "signing": lambda: _("Agreement signed"),
    "renewal": lambda: _("Agreement renewed"),
    "visit_in": lambda: _("Delegation received"),
    "visit_out": lambda: _("Our delegation visited the partner"),
    "programme_launch": lambda: _("Joint programme begun"),
    "joint_lab": lambda: _("Joint laboratory opened"),
    "meeting": lambda: _("Working meeting"),
    "conference": lambda: _("Met at a conference"),
    "office_opening": lambda: _("Office opened"),
    "ceremony": lambda: pgettext("entry", "Ceremony"),
    "letter": lambda: pgettext("entry", "Letter"),
    "call": lambda: pgettext("entry", "Call"),
    "news": lambda: pgettext("entry", "News"),
    "other": lambda: _("Meeting with the partner"),
}


def happening(kind: str) -> str:
    """One happening in the reader's language."""
    return _HAPPENINGS.get(kind, _HAPPENINGS["other"])()


def happening_title(kind: str, original: str) -> LocalizedText:
    """The title of an entry of this kind."""
    return in_languages(lambda: happening(kind), original)


_TOGETHER: dict[tuple[str, ...], Callable[[], str]] = {
    ("visit_in", "signing"): lambda: _("Delegation received, agreement signed"),
    ("visit_out", "signing"): lambda: _("Our delegation visited the partner, agreement signed"),
}


def together(kinds: list[str]) -> str:
    """What happened on one day, in the reader's language."""
    if made := _TOGETHER.get(tuple(kinds)):
        return made()
    return ", ".join(happening(kind) for kind in kinds)


_AGREEMENTS: dict[str, Callable[[], str]] = {
    "memorandum": lambda: pgettext("agreement", "Memorandum"),
    "framework": lambda: pgettext("agreement", "Cooperation agreement"),
    "implementing": lambda: pgettext("agreement", "Implementing agreement"),
    "exchange": lambda: pgettext("agreement", "Exchange agreement"),
    "double_degree": lambda: pgettext("agreement", "Double degree agreement"),
    "joint_lab": lambda: pgettext("agreement", "Joint laboratory agreement"),
    "research": lambda: pgettext("agreement", "Research agreement"),
}


def agreement_title(kind: str, original: str) -> LocalizedText:
    """The title of an agreement whose text is not at hand."""
    say = _AGREEMENTS.get(kind, lambda: pgettext("agreement", "Other agreement"))
    return in_languages(say, original)
