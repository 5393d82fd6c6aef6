"""A news item: its texts per language, its figures, and what on record it tells of."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from comity.newsroom.statuses import (
    SIGNS,
    TEXT_SIGNS,
    ArticleStatus,
    Category,
    TextStatus,
)
from comity.shared.dated import Dated
from comity.shared.edtf import EdtfDate
from comity.shared.localized_text import LocalizedTextField
from comity.shared.records import Record
from comity.ui.status import Status

UNDATED = "~"  # comes after every date


class Article(Record, Dated):
    """A news item; `when` is the date it carries.

    `title` repeats the titles of its texts, so that lists and other rooms read one row.
    """

    UNAUDITED = frozenset({"read_count"})

    category = models.CharField(
        pgettext_lazy("of news", "category"), max_length=12, choices=Category.choices
    )
    status = models.CharField(
        max_length=10, choices=ArticleStatus.choices, default=ArticleStatus.DRAFT
    )
    original = models.CharField(_("original language"), max_length=35)  # BCP 47
    office = LocalizedTextField(_("signed by"), blank=True)
    title = LocalizedTextField(editable=False)
    entry = models.ForeignKey(
        "timeline.Entry", on_delete=models.PROTECT, null=True, blank=True, related_name="articles"
    )
    visit = models.ForeignKey(
        "visits.Visit", on_delete=models.PROTECT, null=True, blank=True, related_name="articles"
    )
    agreement = models.ForeignKey(
        "agreements.Agreement",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
    )
    event = models.ForeignKey(
        "timeline.Event", on_delete=models.PROTECT, null=True, blank=True, related_name="articles"
    )
    partnerships = models.ManyToManyField(
        "partners.Partnership", blank=True, related_name="articles"
    )
    read_count = models.PositiveBigIntegerField(default=0, editable=False)
    search = models.TextField(editable=False, default="")  # kept for the lists' text filter

    class Meta(Record.Meta):
        ordering = ["-when_key", "-id"]
        verbose_name = pgettext_lazy("news", "article")
        verbose_name_plural = pgettext_lazy("news", "articles")
        indexes = [
            models.Index(fields=["when_key", "id"], name="articles_by_date"),
            models.Index(fields=["status", "when_key", "id"], name="articles_by_status"),
            models.Index(fields=["category", "status", "when_key"], name="articles_by_category"),
        ]

    def __str__(self) -> str:
        return str(self.title)

    def set_when(self, value: str | EdtfDate) -> None:
        """Set the date; without one it is the newest, since it is being written."""
        super().set_when(value)
        self.when_key = self.when_key or UNDATED

    @property
    def sign(self) -> Status:
        """How its status is shown."""
        return SIGNS[self.status]


class ArticleText(models.Model):
    """An article in one language; the article's version stands for it too.

    `original_before` is set while the text waits for a check: the original as this translation
    knew it.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="texts")
    language = models.CharField(max_length=35)  # BCP 47
    status = models.CharField(max_length=10, choices=TextStatus.choices, default=TextStatus.WRITTEN)
    title = models.CharField(max_length=300)
    lead = models.TextField(blank=True)
    body = models.TextField(blank=True)
    slug = models.CharField(max_length=80, blank=True)
    original_before = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["article", "language"], name="newsroom_text_once_per_language"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def sign(self) -> Status:
        """How its status is shown."""
        return TEXT_SIGNS[self.status]

    @property
    def whole(self) -> str:
        """Title, lead and body as one text, to see what changed."""
        return "\n".join(part for part in (self.title, self.lead, self.body) if part)


class Figure(Record):
    """A picture of an article: the first stands at the top, the others where the body says.

    `number` never changes, since the body names it; `place` is the order. `widths` are those in
    which it can be served, none before the task has made them.
    """

    UNAUDITED = frozenset({"widths"})

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="figures")
    file = models.ForeignKey(
        "documents.StoredFile", on_delete=models.PROTECT, related_name="figures"
    )
    number = models.PositiveSmallIntegerField(editable=False)
    place = models.PositiveSmallIntegerField(editable=False)
    caption = LocalizedTextField(_("caption"), blank=True)
    credit = LocalizedTextField(pgettext_lazy("of a picture", "credit"), blank=True)
    alt = LocalizedTextField(_("what the picture shows"), blank=True)
    widths = models.JSONField(default=list, blank=True, editable=False)

    class Meta(Record.Meta):
        ordering = ["place", "id"]
        verbose_name = pgettext_lazy("of an article", "figure")
        verbose_name_plural = pgettext_lazy("of an article", "figures")
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="newsroom_figure_number")
        ]

    def __str__(self) -> str:
        return str(self.caption) or self.file.name

    @property
    def height(self) -> int:
        """Its height at the largest width, so that a page does not jump; 0 when not known."""
        if not (self.widths and self.file.width and self.file.height):
            return 0
        return max(1, round(int(self.widths[-1]) * self.file.height / self.file.width))


class ArticleStatusChange(models.Model):
    """A move from one status to the next: why, when and by whom."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="status_changes")
    source = models.CharField(max_length=10, choices=ArticleStatus.choices, blank=True)
    target = models.CharField(max_length=10, choices=ArticleStatus.choices)
    reason = models.TextField(blank=True)
    entered_by = models.CharField(max_length=200)
    entered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.source} > {self.target}"
