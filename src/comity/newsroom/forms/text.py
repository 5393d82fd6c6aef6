"""One language of an article, the words of a figure, and the move to another status."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy, pgettext_lazy

from comity.agreements.forms.moving import MoveForm, Ways
from comity.newsroom.lacking import in_the_way
from comity.newsroom.models import Article
from comity.newsroom.statuses import ARTICLE_MOVES, NEED_ALL, NEED_REASON, SIGNS, VERBS
from comity.ui.fields import WordsField
from comity.ui.versions import VersionedForm

WAYS = Ways(ARTICLE_MOVES, VERBS, SIGNS, NEED_REASON)
LONGEST_TITLE = 300
LONGEST_LEAD = 2_000
LONGEST_BODY = 60_000
BODY_HELP = gettext_lazy(
    "A line is a paragraph. ## heading, - item of a list, > quotation, **strong**,"
    " [words](https://address); [figure 2] alone on a line is where figure 2 stands."
)


class TextForm(VersionedForm):
    """Title, lead and body in one language."""

    title = forms.CharField(label=pgettext_lazy("of a record", "Title"), max_length=LONGEST_TITLE)
    lead = forms.CharField(
        label=pgettext_lazy("of news", "Lead"),
        required=False,
        max_length=LONGEST_LEAD,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    body = forms.CharField(
        label=pgettext_lazy("of news", "Text"),
        required=False,
        max_length=LONGEST_BODY,
        widget=forms.Textarea(attrs={"rows": 22}),
        help_text=BODY_HELP,
    )
    finished = forms.BooleanField(
        label=gettext_lazy("This text is finished"),
        required=False,
        help_text=gettext_lazy("An unfinished one is not shown to the public."),
    )
    small = forms.BooleanField(
        label=gettext_lazy("The translations still hold"),
        required=False,
        help_text=gettext_lazy("For a slip of the pen; otherwise they are marked to be checked."),
    )

    def __init__(self, *args: Any, has_translations: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_translations:
            del self.fields["small"]
            if not self.is_bound:
                self.initial["base"] = self._fingerprints()


class FigureForm(VersionedForm):
    """What a picture shows, its caption, by whom it is."""

    alt = WordsField(
        label=gettext_lazy("What the picture shows"),
        required=False,
        help_text=gettext_lazy(
            "Read aloud to those who do not see it. Without it the public does not get the picture."
        ),
    )
    caption = WordsField(label=gettext_lazy("Caption"), required=False)
    credit = WordsField(
        label=pgettext_lazy("of a picture", "Credit"),
        required=False,
        help_text=gettext_lazy("Who took or drew it."),
    )


class ArticleMoveForm(MoveForm):
    """Publishing waits until nothing stands in the way."""

    article: Article  # set by `move_form_for`

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        if said.get("target") in NEED_ALL:
            for lack in in_the_way(self.article):
                self.add_error("target", lack.words)
        return said


def move_form_for(article: Article) -> type[MoveForm]:
    """The form for one article."""
    return type("OfOneArticle", (ArticleMoveForm,), {"article": article})
