"""Two people edit one record."""

import datetime as dt

from django import forms
from django.http import QueryDict
from lxml import html

from comity.shared.localized_text import LocalizedText
from comity.ui.fields import WordsField
from comity.ui.versions import VersionedForm


class Form(VersionedForm):
    title = WordsField()
    place = forms.CharField(required=False)
    note = forms.CharField(required=False)


def sent_by(page):
    """What a browser would send of the page's form as it is."""
    document = html.fromstring(page.content)
    form = next(one for one in document.forms if "version" in one.fields)
    return [(name, value) for name, value in form.form_values() if name != "csrfmiddlewaretoken"]


AT = dt.datetime(2024, 5, 24, 10, 40, tzinfo=dt.UTC)
BEFORE = {"title": LocalizedText.of(en="Visit"), "place": "Hall", "note": "old"}
NOW = {"title": LocalizedText.of(en="Their visit"), "place": "Hall", "note": "theirs"}


def send(values, initial=BEFORE, at=1):
    data = QueryDict(mutable=True)
    base = Form(initial=BEFORE, version=1).initial["base"]
    data.update({"version": "1", "base": base, "title-en": "Visit", "place": "Hall", "note": "old"})
    data.update(values)
    return Form(data, initial=initial, version=at)


def meet(**values):
    form = send(values, NOW, 2)
    assert form.is_valid()
    form.meet_conflict(NOW, version=2, who="Pavel Orlov", when=AT)
    return form


def test_only_what_both_changed_is_asked():
    form = meet(**{"title-en": "My visit", "place": "Library"})
    assert [both.name for both in form.conflict.asked] == ["title"]
    assert form.conflict.asked[0].mine == "en: My visit"
    assert form.conflict.asked[0].theirs == "en: Their visit"
    assert form.conflict.taken == ["Note"]
    assert form["version"].value() == "2"


def test_the_choice_is_kept_and_what_only_they_changed_is_taken_over():
    asked = meet(**{"title-en": "My visit", "place": "Library"}).data
    form = send({**asked.dict(), "choice-title": "theirs"}, NOW, 2)
    assert form.is_valid()
    assert form.cleaned_data["title"] == NOW["title"]
    assert form.cleaned_data["place"] == "Library"
    assert form.cleaned_data["note"] == "theirs"
    mine = send({**asked.dict(), "choice-title": "mine"}, NOW, 2)
    assert mine.is_valid()
    assert str(mine.cleaned_data["title"]) == "My visit"


def test_without_a_choice_nothing_is_saved():
    asked = meet(**{"title-en": "My visit"}).data
    form = send(asked.dict(), NOW, 2)
    assert not form.is_valid()
    assert [both.name for both in form.conflict.asked] == ["title"]
    assert (form.conflict.who, form.conflict.when) == ("Pavel Orlov", AT)


def test_an_unreadable_base_asks_about_every_difference():
    form = meet(base="[broken", **{"title-en": "Visit"})
    assert {both.name for both in form.conflict.asked} == {"title", "note"}
