"""Articles that tests stand on."""

from comity.documents.tests.builders import picture
from comity.newsroom import use_cases
from comity.newsroom.models import Article, Figure
from comity.partners.tests.builders import ACTOR, make_partnership
from comity.shared.localized_text import LocalizedText


def make_article(title="An agreement was signed", *, body="They met.", language="en", **fields):
    return use_cases.record_article(
        actor=ACTOR,
        category=fields.pop("category", "cooperation"),
        language=language,
        title=title,
        lead=fields.pop("lead", "In the White Hall."),
        body=body,
        finished=fields.pop("finished", True),
        **fields,
    )


def write(article, language, title, **fields):
    article.refresh_from_db()
    return use_cases.write_text(
        actor=ACTOR,
        article=article,
        version=article.version,
        language=language,
        title=title,
        lead=fields.pop("lead", ""),
        body=fields.pop("body", "Текст."),
        **fields,
    )


def add_figure(article, *, alt="Two people sign", name="signing.jpg", widths=True, **fields):
    figure = use_cases.add_figure(
        actor=ACTOR,
        article=article,
        name=name,
        content=fields.pop("content", None) or picture((1200, 600), kind="JPEG", turned=False),
        alt=LocalizedText.of(en=alt),
        **fields,
    )
    if widths:
        use_cases.make_widths(actor=ACTOR, code=figure.code)
    return Figure.objects.get(pk=figure.pk)


def move(article, target, reason=""):
    article.refresh_from_db()
    use_cases.change_status(
        actor=ACTOR, article=article, version=article.version, target=target, reason=reason
    )
    return Article.objects.get(pk=article.pk)


def publish(title="An agreement was signed", *, figures=0, **fields):
    fields.setdefault("when", "2024-05-24")
    fields.setdefault("partnerships", [make_partnership()])
    article = make_article(title, **fields)
    for _ in range(figures):
        add_figure(article)
    return move(article, "published")
