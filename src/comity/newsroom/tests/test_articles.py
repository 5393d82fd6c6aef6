"""What may be done with articles, and what must be seen to."""

import pytest

from comity.documents.files.sniffing import Refused
from comity.newsroom import use_cases
from comity.newsroom.lacking import NotReady, lacks_of
from comity.newsroom.models import Article, Figure
from comity.newsroom.queries import articles_of, latest_told, sifted, told
from comity.newsroom.tests.builders import add_figure, make_article, move, publish, write
from comity.partners.models import Partnership
from comity.partners.tests.builders import ACTOR, make_partnership
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Conflict
from comity.shared.transitions import NotAllowed
from comity.timeline.models import Entry
from comity.timeline.tests.builders import make_entry

pytestmark = pytest.mark.django_db


def statuses(article):
    return {text.language: text.status for text in article.texts.all()}


def test_a_changed_original_makes_translations_doubtful_until_somebody_looks():
    article = make_article(body="They met.")
    write(article, "ru", "Подписано соглашение")
    write(article, "zh", "签署协议", finished=False)
    write(article, "en", "An agreement was signed", body="They met twice.")
    assert statuses(article) == {"en": "written", "ru": "to_check", "zh": "draft"}
    assert article.texts.get(language="ru").original_before.endswith("They met.")
    article.refresh_from_db()
    use_cases.confirm_text(actor=ACTOR, article=article, version=article.version, language="ru")
    assert statuses(article)["ru"] == "written"
    write(article, "en", "An agreement was signed", body="They met thrice.", small=True)
    assert statuses(article)["ru"] == "written"
    write(article, "en", "An agreement was signed", body="They met often.")
    write(article, "ru", "Подписано соглашение", body="Встречались часто.")
    assert statuses(article)["ru"] == "written"


def test_two_writers_do_not_overwrite_each_other():
    article = make_article()
    seen = article.version
    write(article, "en", "One")
    with pytest.raises(Conflict):
        use_cases.write_text(
            actor=ACTOR,
            article=article,
            version=seen,
            language="en",
            title="Two",
            lead="",
            body="x",
        )
    assert article.texts.get().title == "One"


def test_an_undescribed_picture_and_an_empty_text_stand_in_the_way():
    article = make_article(body="")
    add_figure(article, alt="")
    with pytest.raises(NotReady) as refused:
        move(article, "published")
    assert len(refused.value.lacks) == 2
    write(article, "en", "Now with a text")
    figure = Figure.objects.get()
    use_cases.edit_figure(
        actor=ACTOR,
        figure=figure,
        version=figure.version,
        alt=LocalizedText.of(en="A hall"),
        caption=LocalizedText(),
        credit=LocalizedText(),
    )
    assert move(article, "published").when  # the day of publishing
    assert not any(lack.blocks for lack in lacks_of(article))
    with pytest.raises(NotReady):
        write(article, "en", "Emptied", body="")
    with pytest.raises(NotAllowed):
        move(article, "ready")


def test_publishing_puts_it_on_the_timeline_once():
    partnership = make_partnership()
    told = make_entry("The signing", partnership, kind="signing", when="2024-05-23")
    publish("Of the signing", partnerships=[partnership], entry=told)
    assert list(Entry.objects.all()) == [told]
    article = publish("Of something else", partnerships=[partnership])
    made = Entry.objects.exclude(pk=told.pk).get()
    assert (made.kind, made.when, article.entry) == ("news", "2024-05-24", made)
    move(article, "withdrawn", "A wrong name.")
    move(article, "published")
    assert Entry.objects.count() == 2


def test_figures_keep_their_numbers_when_they_move():
    article = make_article()
    first, second = add_figure(article), add_figure(article, name="hall.jpg")
    use_cases.move_figure(actor=ACTOR, figure=second, version=article.version, up=True)
    assert [one.number for one in article.figures.all()] == [2, 1]
    use_cases.remove_figure(actor=ACTOR, figure=first, version=first.version)
    assert [one.number for one in article.figures.all()] == [2]
    assert add_figure(article).number == 3
    use_cases.bring_back_figure(actor=ACTOR, figure=first, version=first.version)
    assert [one.number for one in article.figures.all()] == [2, 1, 3]
    with pytest.raises(Refused, match="no picture"):
        add_figure(article, name="letter.txt", content=b"Dear colleagues")


def test_the_office_finds_what_is_to_be_done(press):
    partnership = make_partnership("Hohai University")
    stale = publish("Stale", partnerships=[partnership])
    write(stale, "ru", "Устарело")
    write(stale, "en", "Stale", body="New.")
    mute = make_article("Mute", when="2023-05")
    add_figure(mute, alt="")
    add_figure(make_article("Described"))

    def titles(**sift):
        return sorted(str(one) for one in sifted(press, **sift))

    assert titles(lack="check") == ["Stale"]
    assert titles(lack="alt") == ["Mute"]
    assert titles(lack="ru") == ["Described", "Mute"]
    assert titles(text="hohai") == ["Stale"]
    assert titles(year="2023") == ["Mute"]
    assert articles_of(press, partnership) == [Article.objects.get(pk=stale.pk)]
    read = Partnership.objects.annotate(**latest_told()).get(pk=partnership.pk)
    assert [(one.code, one.title, one.sign.word) for one in told(read)] == [
        (stale.code, Article.objects.get(pk=stale.pk).title, "Published")
    ]
