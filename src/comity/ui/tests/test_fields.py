"""What people type into our fields, and what is kept of it."""

from dataclasses import dataclass

import pytest
from django import forms
from django.http import QueryDict
from django.template import engines
from django.utils import translation

from comity.shared.folding import fold, latin
from comity.shared.localized_text import LocalizedText
from comity.ui.fields import PickField, PickManyField, WhenField, WordsField


@dataclass
class Place:
    code: str
    name: str

    def __str__(self):
        return self.name


class Places(list):
    def all(self):
        return self

    def filter(self, code__in):
        return Places(place for place in self if place.code in code__in)


PLACES = Places([Place("a1", "Łódź"), Place("b2", "Lodge"), Place("c3", "<i>Lodi</i>")])


def called(words):
    return [place for place in PLACES if fold(words) in fold(str(place)) + latin(str(place))]


class Form(forms.Form):
    title = WordsField()
    when = WhenField()
    due = WhenField(day_only=True, required=False)
    where = PickField(queryset=PLACES.all, url_name="ui:gallery", search=called, required=False)
    also = PickManyField(queryset=PLACES.all, url_name="ui:gallery", search=called, required=False)


def sent(**values):
    data = QueryDict(mutable=True)
    for name, value in {"title-en": "A visit", "when": "2022", **values}.items():
        data.setlist(name.replace("__", "-"), value if isinstance(value, list) else [value])
    return Form(data)


def shown(form):
    page = "{% load ui %}{% for bound in form %}{% field bound %}{% endfor %}"
    return engines["django"].from_string(page).render({"form": form})


def test_one_language_is_enough_and_says_what_the_original_is():
    with translation.override("ru"):
        form = sent(**{"title-en": "", "title-zh": "访问", "title-ru": " "})
        assert form.is_valid()
    assert form.cleaned_data["title"] == LocalizedText({"zh": "访问"}, "zh")
    kept = sent(**{"title-ru": "Визит", "title-original": "ru"})
    assert kept.is_valid()
    assert kept.cleaned_data["title"].original == "ru"


def test_no_language_at_all_is_asked_for():
    form = sent(**{"title-en": "  "})
    assert form.errors["title"] == ["Write it in one language at least."]


def test_a_language_the_tool_does_not_speak_is_kept():
    form = Form(initial={"title": LocalizedText({"de": "Besuch"}, "de")})
    assert 'name="title-de"' in shown(form)
    again = sent(**{"title-en": "", "title-de": "Besuch", "title-original": "de"})
    assert again.is_valid()
    assert again.cleaned_data["title"] == LocalizedText({"de": "Besuch"}, "de")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("autumn 2023", "2023-23"), ("23.05.2024", "2024-05-23"), ("2023年秋", "2023-23")],
)
def test_a_date_is_typed_as_people_write_it(typed, kept):
    form = sent(when=typed)
    assert form.is_valid()
    assert form.cleaned_data["when"] == kept


def test_a_stored_date_comes_back_in_words_that_lead_to_it():
    values = ("2023-23", "2024-05-23", "2024-04", "2022", "2023-24", "2022~", "2023-09/2024-08")
    for value in values:
        for language in ("en", "ru", "zh-hans"):
            with translation.override(language):
                field = WhenField()
                assert field.clean(field.widget.format_value(value)) == value


def test_a_day_that_is_not_in_the_calendar_says_what_to_write_and_keeps_what_was_typed():
    form = sent(due="31.02.2029")
    assert form.errors["due"] == [
        "February 2029 has 28 days. Write 28.02.2029, or a month: 02.2029."
    ]
    assert 'value="31.02.2029"' in shown(form)
    assert sent(due="May 2024").errors["due"] == ["A day is needed here. Write it as 23.05.2024."]


def test_an_ambiguous_date_is_asked_about_and_the_answer_counts_for_what_was_asked():
    asked = sent(when="2023/24")
    assert asked.errors["when"] == ["This can be read in two ways. Choose which."]
    assert 'type="radio" name="when-choice" value="2023-09/2024-08"' in shown(asked)
    answered = sent(when="2023/24", **{"when-choice": "2023-09/2024-08"})
    assert answered.is_valid()
    assert answered.cleaned_data["when"] == "2023-09/2024-08"
    # An answer to another question is no answer.
    other = sent(when="2022", **{"when-choice": "2023-24"})
    assert other.is_valid()
    assert other.cleaned_data["when"] == "2022"


def test_a_record_is_picked_by_code_by_its_name_or_from_what_was_found():
    by_code = sent(where="b2")
    assert by_code.is_valid()
    assert by_code.cleaned_data["where"] is PLACES[1]
    named = sent(**{"where-text": "lodz"})
    assert named.is_valid()
    assert named.cleaned_data["where"] is PLACES[0]
    unclear = sent(**{"where-text": "lo"})
    assert unclear.errors["where"] == ["Choose one of these, or write more of the name."]
    assert 'name="where-choice" value="b2"' in shown(unclear)
    chosen = sent(**{"where-text": "lo", "where-asked": "lo", "where-choice": "b2"})
    assert chosen.is_valid()
    assert chosen.cleaned_data["where"] is PLACES[1]


def test_words_typed_over_a_chosen_record_count_more_than_the_record():
    form = sent(where="b2", **{"where-shown": "Lodge", "where-text": "nowhere"})
    assert form.errors["where"][0].startswith("Nothing is called so.")
    emptied = sent(where="b2", **{"where-shown": "Lodge", "where-text": ""})
    assert emptied.is_valid()
    assert emptied.cleaned_data["where"] is None


def test_many_are_picked_once_each_and_a_stranger_is_not():
    form = sent(also=["b2", "a1", "b2", "zz", "\0"])
    assert form.is_valid()
    assert form.cleaned_data["also"] == [PLACES[1], PLACES[0]]


def test_hostile_words_are_shown_as_words():
    hostile = '"><script>alert(1)</script>'
    page = shown(sent(when=hostile, **{"title-ru": hostile, "where-text": hostile, "also": "c3"}))
    assert "<script" not in page
    assert "<i>" not in page
