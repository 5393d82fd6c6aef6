"""The office's screens."""

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from comity.documents.tests.builders import picture
from comity.newsroom.models import Article, Figure
from comity.newsroom.tests.builders import add_figure, make_article, publish, write
from comity.partners.tests.builders import make_partnership
from comity.timeline.tests.builders import make_entry
from comity.visits.tests.builders import make_visit

pytestmark = pytest.mark.django_db


def at(name, *codes):
    return reverse(f"newsroom:{name}", args=codes)


def shown(client, address):
    """What the form there would send if nothing were typed."""
    form = client.get(address).context["form"]
    sent = {field.html_name: field.value() for field in form.hidden_fields()}
    return {name: value or "" for name, value in sent.items()}


def words(client, address):
    return client.get(address).content.decode()


def test_an_article_begins_with_what_the_record_knows(office):
    partnership = make_partnership()
    entry = make_entry("The signing", partnership, kind="signing", when="2024-05-23")
    visit = make_visit("Delegation received", [partnership], when="2024-05-23")
    form = office.get(at("add"), {"visit": visit.code}).context["form"]
    assert (form.initial["title"], form.initial["visit"]) == ("Delegation received", visit)
    address = f"{at('add')}?entry={entry.code}"
    form = office.get(address).context["form"]
    assert form.initial["partners"] == [partnership]
    sent = {"language": "en", "title": "Signed", "body": "They met.", "category": "cooperation"}
    sent |= {"partners": partnership.code, "when": "2024-05-24", "entry": entry.code}
    office.post(address, sent)
    made = Article.objects.get()
    assert (made.entry, list(made.partnerships.all()), made.when) == (
        entry,
        [partnership],
        "2024-05-24",
    )
    page = words(office, at("page", made.code))
    assert "Not translated: Russian." in page
    assert "The signing" in page


def test_a_translation_is_written_beside_its_original_and_a_conflict_shows_both(office):
    article = make_article(body="They met.")
    address = f"{at('text', article.code)}?language=ru"
    assert "They met." in words(office, address)
    sent = shown(office, address) | {"title": "Подписано", "body": "Встреча.", "finished": "on"}
    office.post(address, sent)
    answer = office.post(address, sent | {"title": "Заключено"})
    assert answer.context["form"].conflict.asked[0].theirs == "Подписано"
    write(article, "en", "An agreement was signed", body="They met twice.")
    page = words(office, f"{at('page', article.code)}?language=ru")
    assert "The original has changed since this was translated." in page
    assert "<ins>" in page
    version = Article.objects.get().version
    office.post(at("confirm", article.code), {"version": version, "language": "ru"})
    assert article.texts.get(language="ru").status == "written"


def test_publishing_says_what_stands_in_the_way(office):
    article = make_article()
    figure = add_figure(article, alt="")
    address = at("status", article.code)
    sent = shown(office, address) | {"target": "published"}
    assert "say what it shows" in office.post(address, sent).content.decode()
    edit = at("edit_figure", figure.code)
    office.post(edit, shown(office, edit) | {"alt-en": "A hall"})
    office.post(address, shown(office, address) | {"target": "published"})
    assert Article.objects.get().status == "published"


def test_several_pictures_are_dropped_and_what_is_none_is_named(office):
    article = make_article()
    files = [
        SimpleUploadedFile("a.png", picture()),
        SimpleUploadedFile("note.txt", b"Not a picture at all"),
        SimpleUploadedFile("b.jpg", picture(kind="JPEG")),
    ]
    answer = office.post(at("add_figures", article.code), {"files": files})
    said = " ".join(str(message) for message in get_messages(answer.wsgi_request))
    assert Figure.objects.count() == 2
    assert "“note.txt” is no picture" in said
    second = Figure.objects.last()
    office.post(at("move_figure", second.code), {"version": article.version, "to": "up"})
    assert article.figures.all()[0] == second
    answer = office.post(at("remove_figure", second.code), {"version": second.version})
    undo = [message.extra_tags for message in get_messages(answer.wsgi_request)][-1]
    assert Figure.objects.count() == 1
    office.post(undo.removeprefix("undo:"))
    assert Figure.objects.count() == 2


def test_the_screens_take_the_same_few_queries(office, django_assert_max_num_queries):
    def full(number):
        article = publish(f"Article {number}", figures=1, partnerships=[make_partnership(number)])
        write(article, "ru", "Статья")
        return article

    first = full("A")
    for address in (at("list"), at("page", first.code)):
        office.get(address)  # the menu's counts and the countries are kept a minute
        with django_assert_max_num_queries(12) as counted:
            office.get(address)
        one = len(counted)
        for number in (1, 2):
            full(f"{address}{number}")
            add_figure(first)
            first.partnerships.add(make_partnership(f"{number} of {address}"))
        with django_assert_max_num_queries(one):
            office.get(address)
