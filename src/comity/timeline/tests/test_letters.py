"""Letters dropped, read, looked at and filed; pasted text; the same one twice; nobody else's."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from comity.accounts.models import User
from comity.documents.models import Attachment
from comity.documents.tests.builders import picture
from comity.documents.tests.test_letters import letter
from comity.partners.models import PersonContact
from comity.partners.tests.builders import make_partnership, make_person
from comity.timeline.filing import language_of, letters_in, pasted
from comity.timeline.models import Entry, LetterDraft
from comity.timeline.tests.builders import make_entry

pytestmark = pytest.mark.django_db


def dropped(client, *files, **more):
    """What the drop zone sends; the page it leads to."""
    sent = [SimpleUploadedFile(name, content) for name, content in files]
    return client.post(reverse("timeline:drop_letter"), {"files": sent, **more}, follow=True)


def filled(page):
    """What the form on the page sends when nothing is changed."""
    sent = {}
    for bound in page.context["form"]:
        value = bound.value()
        if hasattr(value, "texts"):
            sent |= {f"{bound.name}-{tag}": text for tag, text in value.texts.items()}
            sent[f"{bound.name}-original"] = value.original
        elif isinstance(value, list):
            sent[bound.name] = [one.code for one in value]
        elif value not in (None, False):
            sent[bound.name] = getattr(value, "code", value)
    return sent


def test_a_dropped_mail_becomes_an_entry_with_its_files(client):
    partner, writer = make_partnership(), make_person("Fu Mengyin")
    PersonContact.objects.create(person=writer, kind="email", value="FU@njust.example.cn")
    page = dropped(client, ("a.eml", letter().as_bytes()), partner=partner.code)
    draft = LetterDraft.objects.get()
    assert not Entry.objects.exists()
    client.post(page.redirect_chain[-1][0], filled(page))
    entry = Entry.objects.get()
    assert (entry.kind, entry.direction, entry.when) == ("letter", "in", "2024-06-04")
    assert (str(entry.title), entry.title.original) == ("Договор 协议", "ru")
    assert "please find" in str(entry.outcome)
    assert [row.person for row in entry.people_rows.all()] == [writer]
    assert list(entry.partnerships.all()) == [partner]
    kept = Attachment.objects.filter(record_label="timeline.entry", record_id=entry.pk)
    assert [one.file.name for one in kept] == ["a.eml", "Текст.pdf"]
    assert not LetterDraft.objects.exists()
    assert client.get(reverse("timeline:letter", args=[draft.code])).status_code == 404


def test_the_same_letter_twice_is_said_and_linked(client):
    entry = make_entry("It is here", message_id="<one@njust.example.cn>")
    page = dropped(client, ("b.eml", letter().as_bytes()))
    assert page.context["same"] == entry
    assert reverse("timeline:entry", args=[entry.code]) in page.content.decode()
    again = dropped(client, ("b.eml", letter().as_bytes()))
    assert again.redirect_chain[-1] == page.redirect_chain[-1]  # the draft that waits
    client.post(reverse("timeline:discard_letter", args=[LetterDraft.objects.get().code]))
    assert not LetterDraft.objects.exists()


def test_what_a_colleague_sent_is_from_us(client, officer):
    mine = letter()
    mine.replace_header("From", "Olga <olga@EXAMPLE.edu>")
    assert dropped(client, ("c.eml", mine.as_bytes())).context["known"].direction == "out"


def test_pictures_of_a_chat_and_pasted_text_make_one_entry(client):
    files = [("1.png", picture()), ("2.png", picture((8, 9)))]
    page = dropped(client, *files, text="Договорились о визите в мае.")
    assert len(page.context["attachments"]) == 2
    initial = page.context["form"].initial
    assert str(initial["title"]) == "Договорились о визите в мае."
    assert initial["when"]  # today, until somebody says otherwise


def test_nothing_is_lost_where_the_form_is_wrong(client):
    page = dropped(client, ("a.eml", letter().as_bytes()))
    answer = client.post(page.redirect_chain[-1][0], filled(page) | {"partners": []})
    assert answer.status_code == 200
    assert len(answer.context["attachments"]) == 2
    assert "Договор" in answer.content.decode()


def test_a_program_is_refused_by_name_and_the_letter_is_kept(client):
    bad = letter()
    bad.add_attachment(b"MZ evil", maintype="application", subtype="x", filename="run.exe")
    page = dropped(client, ("a.eml", bad.as_bytes())).content.decode()
    assert "run.exe" in page
    assert "a.eml" in page


def test_another_persons_draft_is_nobody_elses(client):
    page = dropped(client, ("a.eml", letter().as_bytes()))
    client.force_login(User.objects.create_user("other@example.edu", roles=["officer"]))
    assert client.get(page.redirect_chain[-1][0]).status_code == 403
    files = Attachment.objects.values_list("code", flat=True)
    assert client.get(reverse("documents:file", args=[files[0]])).status_code == 403


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("From: Fu <fu@x.cn>\nSent: Tuesday, June 4, 2024 10:30 AM\nTo: a@b\nSubject: Hello", True),
        ("От: Фу <fu@x.cn>\nДата: 4 июня 2024 г., 10:30\nКому: a@b\nТема: Hello", True),
        ("发件人：付 <fu@x.cn>\n发送时间：2024年6月4日 10:30\n收件人：a@b\n主题：Hello", True),
        ("From: Fu <fu@x.cn>\nSubject: Hello", False),
    ],
)
def test_the_head_of_a_copied_letter(head, day):
    found = pasted(f"{head}\n\nDear all,\nFrom: is a word")
    assert found.sender.address == "fu@x.cn"
    assert found.subject == "Hello"
    assert found.sent[:10] == ("2024-06-04" if day else "")
    assert found.text == "Dear all,\nFrom: is a word"


def test_of_two_mails_each_is_a_letter():
    one, two = letter(), letter(subject="RE: Re[2]: Two")
    found = letters_in([("1.eml", one.as_bytes()), ("2.eml", two.as_bytes()), ("x.png", b"x")])
    assert [each.said()["subject"] for each in found] == ["Договор 协议", "Two"]
    assert [name for name, _content in found[0].files][-1] == "x.png"


@pytest.mark.parametrize(
    ("text", "language"), [("Hello 王", "en"), ("О встрече с Wang Li", "ru"), ("关于RE名单", "zh")]
)
def test_the_language_by_its_script(text, language):
    assert language_of(text) == language
