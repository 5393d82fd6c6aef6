"""The pages that anybody may read."""

import io
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.urls import reverse
from PIL import Image

from comity.documents.tests.builders import picture
from comity.newsroom import reading_counts
from comity.newsroom.models import Article
from comity.newsroom.queries import public_article
from comity.newsroom.shown import best, public_url
from comity.newsroom.tests.builders import add_figure, make_article, move, publish, write
from comity.partners.tests.builders import make_partnership

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
READER = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"}


def url_of(article, language="en"):
    seen = public_article(article.code) or Article.objects.get(pk=article.pk)
    return public_url(seen, language, best(seen, language))


def read(answer):
    """The content, so that a file that is sent is closed."""
    return answer.getvalue() if answer.streaming else answer.content


def statuses(client, addresses):
    answers = [client.get(address) for address in addresses]
    for answer in answers:
        read(answer)
    return [answer.status_code for answer in answers]


def listed(language="en"):
    return reverse("newsroom:public_list", args=[language])


def test_public_pages_set_nothing_and_may_be_kept(client, office):
    article = publish(figures=1)
    figure = article.figures.get()
    addresses = [
        listed(),
        url_of(article),
        f"{url_of(article)}print/",
        reverse("newsroom:public_feed", args=["en"]),
        reverse("newsroom:picture", args=[figure.code, 480]),
    ]
    for who in (Client(), office):
        for address in addresses:
            answer = who.get(address)
            assert answer.status_code == 200, address
            assert not answer.cookies, address
            assert "Cookie" not in answer.get("Vary", ""), address
            assert answer["Cache-Control"].startswith("public, max-age="), address
            read(answer)
            if address != addresses[-1]:
                again = who.get(address, headers={"If-None-Match": answer["ETag"]})
                assert (again.status_code, again.content) == (304, b"")


def test_only_what_is_published_is_seen(client):
    draft = make_article("A secret", partnerships=[make_partnership()], when="2024")
    figure = add_figure(draft)
    addresses = [
        url_of(draft),
        f"{url_of(draft)}print/",
        reverse("newsroom:picture", args=[figure.code, 480]),
    ]
    assert statuses(client, addresses) == [404] * 3
    assert "A secret" not in client.get(listed()).content.decode()
    move(draft, "published")
    assert statuses(client, addresses) == [200] * 3
    add_figure(draft, alt="")
    mute = draft.figures.last()
    assert client.get(reverse("newsroom:picture", args=[mute.code, 480])).status_code == 404
    assert mute.code not in client.get(addresses[0]).content.decode()
    move(draft, "withdrawn", "A wrong name.")
    assert statuses(client, addresses) == [404] * 3


def test_a_picture_is_served_small_and_clean(client):
    article = make_article()
    figure = add_figure(article, content=picture((1000, 700), kind="JPEG", turned=True))
    move(article, "published")
    assert figure.widths == [480, 700]  # it was held upright
    sent = client.get(reverse("newsroom:picture", args=[figure.code, 480]))
    shown = Image.open(io.BytesIO(read(sent)))
    assert (shown.format, shown.width, dict(shown.getexif())) == ("WEBP", 480, {})
    assert client.get(reverse("newsroom:picture", args=[figure.code, 640])).status_code == 404


def test_a_reader_is_told_which_languages_there_are(client):
    article = publish("An agreement was signed")
    write(article, "ru", "Подписано соглашение")
    write(article, "zh", "签署", finished=False)
    chinese = client.get(url_of(article, "zh")).content.decode()
    assert '<div class="text" lang="en">' in chinese
    assert f'href="http://testserver{url_of(article, "en")}"' in chinese  # canonical
    page = client.get(url_of(article, "ru"))
    words = page.content.decode()
    assert "<h1>Подписано соглашение</h1>" in words
    assert page["Content-Language"] == "ru"
    assert words.count("hreflang=") == 3 + 3 + 1  # ru, en, x-default; the switch; 'also in'
    old = url_of(article, "ru").replace("podpisano", "drugoe")
    assert client.get(old)["Location"] == url_of(article, "ru")


def test_hostile_words_stay_words(client):
    evil = "<script>alert(1)</script>"
    article = publish(f"Title {evil}", lead=evil, body=f"{evil}\n[x](javascript:alert(1))")
    for address in (url_of(article), f"{url_of(article)}print/", listed()):
        answer = client.get(address)
        assert "<script" not in answer.content.decode()
        assert "script-src 'self'" in answer["Content-Security-Policy"]


def test_the_feed_of_a_language_is_atom_with_what_is_written_in_it(client):
    article = publish("Signed & sealed", when="2024-05-24")
    publish("Только по-русски", language="ru")
    answer = client.get(reverse("newsroom:public_feed", args=["en"]))
    assert answer["Content-Type"].startswith("application/atom+xml")
    feed = ET.fromstring(answer.content)  # noqa: S314 - our own
    [entry] = feed.findall(f"{ATOM}entry")
    assert entry.find(f"{ATOM}title").text == "Signed & sealed"
    link = entry.find(f"{ATOM}link").get("href")
    assert link == f"http://testserver{url_of(article)}"
    assert entry.find(f"{ATOM}published").text == "2024-05-24T00:00:00+00:00"


def test_readings_are_written_later_and_only_of_people_outside(client, office):
    article = publish()
    address = url_of(article)
    outside = Client()
    outside.get(address, headers=READER)
    outside.get(address, headers=READER)
    outside.head(address, headers=READER)
    outside.get(address, headers={"User-Agent": "Googlebot/2.1"})
    outside.get(address)
    outside.get(address, headers=READER | {"Sec-Purpose": "prefetch"})
    office.get(address, headers=READER)
    article.refresh_from_db()
    assert (article.read_count, article.version) == (0, 2)
    reading_counts.write()
    reading_counts.write()
    article.refresh_from_db()
    assert (article.read_count, article.version) == (2, 2)


def test_a_public_page_takes_the_same_few_queries(client, django_assert_max_num_queries):
    partnership = make_partnership()

    def full(number):
        article = publish(
            f"Article {number}", figures=1, partnerships=[partnership], when=f"2024-05-0{number}"
        )
        write(article, "ru", f"Статья {number}")
        return article

    first = full(3)
    full(1)
    for address in (url_of(first), listed(), reverse("newsroom:public_feed", args=["ru"])):
        with django_assert_max_num_queries(12) as counted:
            client.get(address)
        one = len(counted)
        article = full(2)
        add_figure(article)
        add_figure(first)
        first.partnerships.add(make_partnership(f"University {address}"))
        with django_assert_max_num_queries(one):
            client.get(address)
        article.partnerships.clear()


def test_bad_addresses_are_pages_not_errors(client):
    publish()
    for query in ("?category='", "?cursor=!!", "?category=research"):
        assert client.get(f"{listed()}{query}").status_code == 200
    for address in ("/en/news/nothing-here/", "/de/news/", "/en/news/../x/"):
        assert client.get(address).status_code == 404
    assert client.get("/news/", headers={"Accept-Language": "zh-CN"})["Location"] == listed("zh")
