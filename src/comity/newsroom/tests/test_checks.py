"""What `comity check` says of articles."""

import pytest
from django.core.files.storage import default_storage

from comity.newsroom.checks import problems
from comity.newsroom.models import ArticleText
from comity.newsroom.pictures import place_of
from comity.newsroom.tests.builders import publish, write
from comity.newsroom.use_cases import make_widths
from comity.partners.tests.builders import ACTOR

pytestmark = pytest.mark.django_db


def test_a_sound_article_is_quiet_and_what_is_wrong_is_named():
    article = publish(figures=1)
    write(article, "ru", "Подписано")
    assert list(problems()) == []
    ArticleText.objects.filter(language="ru").update(title="Иначе")
    figure = article.figures.get()
    default_storage.delete(place_of(figure.file.digest, 480))
    said = list(problems())
    make_widths(actor=ACTOR, code=figure.code)  # other tests share the storage
    assert [article.code in said[0], figure.code in said[1], len(said)] == [True, True, 2]
