import io
import zipfile

import pytest
from django.apps import apps
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from comity.accounts.models import User
from comity.audit.actor import command
from comity.documents import use_cases
from comity.documents.files import contents, pictures
from comity.documents.files.sniffing import Refused, sort_of
from comity.documents.models import Attachment, StoredFile
from comity.documents.queries import attachments_of
from comity.documents.tests.builders import picture
from comity.documents.use_cases.store_file import tidy
from comity.shared.localized_text import LocalizedText

Entry = apps.get_model("timeline.Entry")  # a room above, known by name

ACTOR = command("test")


@pytest.fixture
def entry(db):
    return Entry.objects.create(kind="meeting", title=LocalizedText.of(en="Talks"))


@pytest.fixture
def client(client, db):
    client.force_login(User.objects.create_user("o@example.edu", "x", name="O", roles=["officer"]))
    return client


def drop(client, entry, *files):
    address = reverse("documents:attach", args=["timeline.entry", entry.code])
    return client.post(address, {"files": files}, follow=True)


def packed(inside):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(inside, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (picture(), "image/png"),
        (b"%PDF-1.7 and more", "application/pdf"),
        (
            packed("xl/workbook.xml"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        (packed("holiday.txt"), "application/zip"),
        (b"PK\x03\x04 broken", "application/octet-stream"),
        (b"From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\n<html>", "message/rfc822"),
        ("До встречи".encode(), "text/plain"),
    ],
)
def test_a_file_is_what_its_content_is(content, media_type):
    assert sort_of(content, "photo.exe.jpg").media_type == media_type


@pytest.mark.parametrize(
    "content",
    [b"", b"MZ\x90\x00", b"#!/bin/sh\n", b"<svg onload=x>", "<!doctype html>".encode("utf-16")],
)
def test_a_program_a_page_and_nothing_are_refused_by_name(content):
    with pytest.raises(Refused, match=r"photo\.jpg"):
        sort_of(content, "photo.jpg")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\me\\план.docx", "план.docx"),
        ("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf"),
        ("名" * 300 + ".pdf", "名" * 251 + ".pdf"),
        ("\x00", "file without a name"),
    ],
)
def test_a_name_can_be_shown_and_sent(given, kept):
    assert tidy(given) == kept


def test_dropped_files_are_kept_and_the_refused_are_named(client, entry):
    photo = SimpleUploadedFile("hall.jpg", picture(kind="JPEG", turned=True))
    again = SimpleUploadedFile("again.jpg", picture(kind="JPEG", turned=True))
    page = drop(client, entry, photo, again, SimpleUploadedFile("tool.pdf", b"MZ\x90"))
    [kept] = attachments_of(entry)
    assert (kept.file.width, kept.file.height) == (600, 900)
    assert "hall.jpg" in page.text
    assert "“tool.pdf” is a program" in page.text


def test_a_file_is_sent_to_be_saved_and_nothing_in_it_runs(client, entry):
    drop(client, entry, SimpleUploadedFile('зал "A".png', picture()))
    answer = client.get(reverse("documents:file", args=[attachments_of(entry)[0].code]))
    assert answer["Content-Disposition"].startswith("attachment; filename*=utf-8''")
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert b"".join(answer.streaming_content) == picture()


def test_a_preview_holds_no_more_than_the_picture(entry):
    kept = use_cases.attach(
        actor=ACTOR, record=entry, name="a.jpg", content=picture(kind="JPEG", turned=True)
    )
    assert use_cases.make_preview(actor=ACTOR, digest=kept.file.digest)
    with contents.opened(kept.file, preview=True) as small:
        seen = Image.open(small)
        assert (seen.format, seen.size) == ("WEBP", (427, 640))
        assert not seen.getexif()


def test_a_picture_too_large_to_look_at_is_kept_without_a_look(entry, monkeypatch):
    monkeypatch.setattr(pictures, "MOST_PIXELS", 100)
    kept = use_cases.attach(actor=ACTOR, record=entry, name="a.png", content=picture())
    assert (kept.file.width, kept.file.has_preview) == (None, False)
    assert not use_cases.make_preview(actor=ACTOR, digest=kept.file.digest)


def test_the_same_content_lies_in_the_storage_once(entry):
    for name in ("one.txt", "two.txt"):
        use_cases.store_file(actor=ACTOR, name=name, content=b"the same words")
    digest = contents.digest_of(b"the same words")
    assert StoredFile.objects.filter(digest=digest).count() == 2
    folder = contents.place_of(digest).rsplit("/", 1)[0]
    assert default_storage.listdir(folder)[1] == [digest]


def test_a_file_taken_away_comes_back_and_is_closed_meanwhile(client, entry):
    drop(client, entry, SimpleUploadedFile("hall.png", picture()))
    code = attachments_of(entry)[0].code
    client.post(reverse("documents:detach", args=[code]))
    assert not attachments_of(entry)
    assert client.get(reverse("documents:file", args=[code])).status_code == 404
    client.post(reverse("documents:reattach", args=[code]))
    assert [one.code for one in attachments_of(entry)] == [code]


def test_the_files_of_a_deleted_record_are_closed(client, entry):
    drop(client, entry, SimpleUploadedFile("hall.png", picture()))
    Entry.objects.update(deleted_at="2026-01-01T00:00:00Z")
    code = Attachment.objects.get().code
    assert client.get(reverse("documents:file", args=[code])).status_code == 404
