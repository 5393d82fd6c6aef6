"""The demo's news: the same each time, and fit to be read."""

import datetime as dt
import hashlib

import pytest

from comity.accounts.models import User
from comity.demo.news import write_news
from comity.demo.pictures import draw
from comity.demo.words import load
from comity.newsroom.lacking import in_the_way
from comity.newsroom.models import Article, ArticleText
from comity.partners.tests.builders import make_partnership


@pytest.mark.django_db
def test_the_news_are_published_with_their_pictures():
    for ror in {ror for one in load("news")["articles"] for ror in one["partners"]}:
        make_partnership(ror, ror=ror)
    writer = User.objects.create_user("press@demo.example", name="Anna", roles=["press"])
    made = write_news(writer=writer, today=dt.date(2026, 3, 2))
    assert len(made) == len(load("news")["articles"])
    published = Article.objects.filter(status="published")
    assert published.count() == len(made) - 2
    for article in published:
        assert in_the_way(article) == []
        assert all(figure.widths == [480, 960, 1600] for figure in article.figures.all())
    assert ArticleText.objects.filter(status="to_check").count() == 2


def test_a_picture_is_drawn_the_same_each_time():
    first = draw("ship")
    draw.cache_clear()
    assert hashlib.sha256(draw("ship")).digest() == hashlib.sha256(first).digest()
    assert draw("lecture") != draw("lecture", "school")
