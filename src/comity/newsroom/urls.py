"""Addresses of the newsroom: the office's, and the public ones with their language."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from comity.newsroom.views import articles, feed, figures, forms, listing, public
from comity.shared.localized_text import TEXT_LANGUAGES


class LanguageConverter(StringConverter):
    """The language of a public page, as it stands first in its address."""

    regex = "|".join(TEXT_LANGUAGES.values())


register_converter(LanguageConverter, "language")

app_name = "newsroom"

urlpatterns = [
    path("newsroom/", listing.article_list, name="list"),
    path("newsroom/change/", listing.bulk, name="bulk"),
    path("newsroom/add/", forms.add, name="add"),
    path("newsroom/<slug:code>/", articles.article, name="page"),
    path("newsroom/<slug:code>/edit/", forms.edit, name="edit"),
    path("newsroom/<slug:code>/text/", forms.text, name="text"),
    path("newsroom/<slug:code>/confirm/", forms.confirm, name="confirm"),
    path("newsroom/<slug:code>/status/", forms.status, name="status"),
    path("newsroom/<slug:code>/delete/", forms.delete, name="delete"),
    path("newsroom/<slug:code>/restore/", forms.restore, name="restore"),
    path("newsroom/<slug:code>/figures/", figures.add, name="add_figures"),
    path("newsroom/figures/<slug:code>/edit/", figures.edit, name="edit_figure"),
    path("newsroom/figures/<slug:code>/move/", figures.move, name="move_figure"),
    path("newsroom/figures/<slug:code>/remove/", figures.remove, name="remove_figure"),
    path("newsroom/figures/<slug:code>/restore/", figures.restore, name="restore_figure"),
    path(
        "newsroom/figures/<slug:code>-<int:width>.webp",
        articles.figure_picture,
        name="figure_picture",
    ),
    path("news/", public.entrance, name="entrance"),
    path("news/pictures/<slug:code>-<int:width>.webp", public.picture, name="picture"),
    path("<language:language>/news/", public.public_list, name="public_list"),
    path("<language:language>/news/feed/", feed.public_feed, name="public_feed"),
    path("<language:language>/news/<slug:address>/", public.public_page, name="public_page"),
    path("<language:language>/news/<slug:address>/print/", public.printed, name="public_print"),
]
