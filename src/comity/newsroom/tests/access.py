"""Who may open the screens of the newsroom: the public pages anybody, the rest the office."""

from comity.newsroom.shown import best, public_url
from comity.newsroom.tests.builders import add_figure, make_article, publish
from comity.shared.tests.matrix import ANYBODY, INSIDERS, Row, roles

WRITERS = roles("officer", "administrator", "press")


def one():
    """The address of an article."""
    return {"code": make_article().code}


def figure():
    """The address of a figure in an unpublished article."""
    return {"code": add_figure(make_article()).code}


def public():
    """The address of a published article."""
    article = publish()
    url = public_url(article, "en", best(article, "en"))
    return {"language": "en", "address": url.rstrip("/").rpartition("/")[2]}


def public_picture():
    return {"code": publish(figures=1).figures.get().code, "width": 480}


rows = [
    Row("newsroom:list", get=INSIDERS),
    Row("newsroom:bulk", get=WRITERS, post=WRITERS),
    Row("newsroom:add", get=WRITERS, post=WRITERS),
    Row("newsroom:page", get=INSIDERS, sample=one),
    Row("newsroom:edit", get=WRITERS, post=WRITERS, sample=one),
    Row("newsroom:text", get=WRITERS, post=WRITERS, sample=one),
    Row("newsroom:confirm", post=WRITERS, sample=one),
    Row("newsroom:status", get=WRITERS, post=WRITERS, sample=one),
    Row("newsroom:delete", post=WRITERS, sample=one),
    Row("newsroom:restore", post=WRITERS, sample=one),
    Row("newsroom:add_figures", post=WRITERS, sample=one),
    Row("newsroom:edit_figure", get=WRITERS, post=WRITERS, sample=figure),
    Row("newsroom:move_figure", post=WRITERS, sample=figure),
    Row("newsroom:remove_figure", post=WRITERS, sample=figure),
    Row("newsroom:restore_figure", post=WRITERS, sample=figure),
    Row("newsroom:figure_picture", get=INSIDERS, sample=lambda: figure() | {"width": 480}),
    Row("newsroom:entrance", get=ANYBODY),
    Row("newsroom:public_list", get=ANYBODY, sample=lambda: {"language": "en"}),
    Row("newsroom:public_feed", get=ANYBODY, sample=lambda: {"language": "ru"}),
    Row("newsroom:public_page", get=ANYBODY, sample=public),
    Row("newsroom:public_print", get=ANYBODY, sample=public),
    Row("newsroom:picture", get=ANYBODY, sample=public_picture),
]
