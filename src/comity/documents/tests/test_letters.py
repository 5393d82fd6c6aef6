"""Letters taken apart: who, when, about what, and their files; hostile ones cost little."""

from email.message import EmailMessage

import pytest

from comity.documents.tests.builders import picture
from comity.documents.text import letters
from comity.documents.text.letters import NoLetter, read, read_apart


def letter(subject="Договор 协议", **more):
    """A letter as a mail program writes it."""
    made = EmailMessage()
    made["From"] = "Fu Mengyin 付梦印 <Fu@njust.example.cn>"
    made["To"] = "Olga <olga@example.edu>, office@example.edu"
    made["Date"] = more.pop("date", "Tue, 04 Jun 2024 00:30:00 +0800")
    made["Subject"] = subject
    made["Message-ID"] = "<one@njust.example.cn>"
    made.set_content("Dear Olga,\n\nplease find the text attached.\n")
    made.add_attachment(b"%PDF-1.4 x", maintype="application", subtype="pdf", filename="Текст.pdf")
    return made


def test_headers_body_and_files():
    found = read_apart(letter().as_bytes())
    assert (found.sender.name, found.sender.address) == ("Fu Mengyin 付梦印", "fu@njust.example.cn")
    assert [one.address for one in found.to] == ["olga@example.edu", "office@example.edu"]
    assert found.sent.startswith("2024-06-04T00:30:00+08")  # the day where it was written
    assert found.subject == "Договор 协议"
    assert found.message_id == "<one@njust.example.cn>"
    assert found.text == "Dear Olga,\n\nplease find the text attached."
    assert found.files == [("Текст.pdf", b"%PDF-1.4 x")]


def test_a_letter_within_a_letter_is_a_file_and_a_small_picture_is_a_signature():
    outer, inner = letter(), letter(subject="The first one")
    outer.add_attachment(inner)
    outer.add_attachment(picture((9, 9)), maintype="image", subtype="png", filename="logo.png")
    names = [name for name, _content in read(outer.as_bytes()).files]
    assert names == ["Текст.pdf", "The first one.eml"]


def test_of_very_many_files_the_first_are_taken_and_the_others_named():
    many = letter()
    for number in range(30):
        many.add_attachment(b"x", maintype="application", subtype="x", filename=f"{number}.bin")
    found = read(many.as_bytes())
    assert len(found.files) == letters.MOST_FILES
    assert found.left_out[0] == "19.bin"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xd0\xcf\x11\xe0 torn",
        b"From: a\nContent-Type: multipart/mixed; boundary=x\n\n"
        + b"--x\nContent-Type: message/rfc822\n\n" * 5000,
    ],
)
def test_what_is_no_letter_is_said(content):
    try:
        found = read_apart(content)
    except NoLetter:
        return
    assert len(found.files) <= letters.MOST_FILES


def test_a_date_that_is_none_is_left_empty():
    assert read(letter(date="yesterday").as_bytes()).sent == ""
