"""Whether articles repeat the titles of their texts, and whether their pictures are there."""

from collections.abc import Iterator

from django.core.files.storage import default_storage

from comity.newsroom.models import Article, Figure
from comity.newsroom.pictures import place_of


def problems() -> Iterator[str]:
    """Articles with another title than their texts have, figures whose sizes are lost."""
    for article in Article.all_objects.prefetch_related("texts").iterator(chunk_size=500):
        titles = {text.language: text.title for text in article.texts.all()}
        if titles != dict(article.title.texts):
            yield f"Article {article.code} is listed under other titles than its texts have."
        if article.original not in titles:
            yield f"Article {article.code} has no text in its original language."
    for figure in Figure.all_objects.select_related("file").iterator():
        for width in figure.widths:
            if not default_storage.exists(place_of(figure.file.digest, width)):
                yield f"Figure {figure.code} is not in the storage {width} pixels wide."
