"""Text out of files: what people drop, and what somebody hostile would."""

import io
import zipfile

import pytest
from django.utils import translation
from docx import Document

from comity.documents.text import Unreadable, extract
from comity.documents.text.apart import extract_apart

RUSSIAN = "Ректор принял делегацию университета. Стороны подписали соглашение о сотрудничестве.\n"
CHINESE = "校长会见了来访的代表团，双方签署了合作协议，并参观了实验室和图书馆。\n"
FRENCH = "Le président de l’université a reçu une délégation étrangère à Orléans.\n"


def packed(**parts: str | bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return file.getvalue()


def word(*lines: str, table: list[list[str]] | None = None) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    if table:
        made = document.add_table(len(table), len(table[0]))
        for row, cells in zip(made.rows, table, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def pdf(words: str) -> bytes:
    stream = f"BT /F1 12 Tf 20 700 Td ({words}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
            b"/Resources<</Font<</F1 5 0 R>>>>>>"
        ),
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    file = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return file + (
        b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (table, len(file))
    )


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-8-sig"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "utf-16-le"),
        (RUSSIAN, "utf-16-be"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (CHINESE, "utf-8"),
        (CHINESE, "utf-16"),
        (CHINESE, "gb18030"),
        (CHINESE, "gbk"),
        (FRENCH, "cp1252"),
        ("Plain words.\n", "utf-16-le"),
    ],
)
def test_any_encoding(words, encoding):
    assert extract(words.encode(encoding), "news.txt").text == words.strip()


def test_line_ends_become_lf():
    assert extract(b"one\r\ntwo\rthree\n\n\n\nfour", "a.txt").text == "one\ntwo\nthree\n\nfour"


def test_markdown_loses_its_marks():
    text = extract(b"# Title\n\nThe **rector** of [Alpha](http://a.example) came.", "a.md").text
    assert text == "Title\n\nThe rector of Alpha came."


def test_page_without_scripts_and_menus():
    page = (
        b"<html><head><title>t</title><style>p{}</style></head><body><nav>Home</nav>"
        b"<h1>Visit</h1><p>The <b>rector</b> &amp; guests<br>came.</p><script>alert(1)</script>"
        b"<table><tr><td>10:00</td><td>Talks</td></tr></table></body></html>"
    )
    extracted = extract(page, "page.html")
    assert extracted.kind == "html"
    assert extracted.text == "Visit\n\nThe rector & guests\ncame.\n\n10:00 Talks"


def test_page_entities_are_not_followed():
    page = b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><p>a&x;b</p></html>'
    assert "root" not in extract(page, "page.html").text


def test_page_in_its_declared_encoding():
    page = f"<html><meta charset=gbk><p>{CHINESE}</p></html>".encode("gbk")
    assert extract(page, "page.htm").text == CHINESE.strip()


def test_page_nested_without_end():
    page = b"<p>words</p>" + b"<div>" * 100_000 + b"deep"
    assert extract(page, "page.html").text == "words"


def test_word_with_tables():
    content = word("The visit", "Programme", table=[["10:00", "Talks"], ["12:00", "Tour"]])
    extracted = extract(content, "list.txt")
    assert extracted.kind == "word"
    assert extracted.text == "The visit\nProgramme\n10:00 | Talks\n12:00 | Tour"


def test_pdf():
    extracted = extract(pdf("The rector came."), "news.pdf")
    assert (extracted.kind, extracted.text) == ("pdf", "The rector came.")


def test_mail_prefers_plain_words_and_names_attachments():
    mail = (
        b"From: office@alpha.example\r\nTo: b@beta.example\r\nSubject: =?utf-8?B?"
        b"0JLQuNC30LjRgg==?=\r\nDate: Fri, 24 May 2024 10:00:00 +0300\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain; '
        b"charset=koi8-r\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    )
    mail += (
        RUSSIAN.encode("koi8-r") + b'\r\n--x\r\nContent-Disposition: attachment; filename="a.doc"'
    )
    mail += b"\r\n\r\nzz\r\n--x--\r\n"
    extracted = extract(mail, "letter.eml")
    assert extracted.text == f"Визит\n\n2024-05-24\n\n{RUSSIAN.strip()}"
    assert extracted.warnings == ["Attachments were not read: a.doc."]


def test_mail_of_html_only():
    mail = b"From: a@b.c\nSubject: Hi\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>Words</p>"
    assert extract(mail, "x.eml").text == "Hi\n\nWords"


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"  \n", "a.txt", "“a.txt” is empty."),
        (
            packed(xl__workbook_xml="x"),
            "list.docx",
            ("“list.docx” is an Excel workbook with another name. "
            "Bring it in by importing a spreadsheet."),
        ),
        (
            packed(xl__workbook_xml="x"),
            "list.xlsx",
            "“list.xlsx” is an Excel workbook. Bring it in by importing a spreadsheet.",
        ),
        (packed(ppt__a="x"), "a.pptx", "“a.pptx” is a presentation."),
        (packed(other="x"), "a.zip", "“a.zip” is an archive."),
        (b"\x89PNG\r\n\x1a\n", "scan.pdf", "“scan.pdf” is a picture."),
        (b"{\\rtf1 words}", "a.doc", "“a.doc” is a rich text file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "a.doc",
         "“a.doc” is a Word file of the old kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "a.docx",
         "“a.docx” is protected by a password."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__properties_version1.0".encode("utf-16-le"),
         "a.msg", "“a.msg” is damaged or not complete."),
        (bytes(range(256)) * 40, "a.txt", "“a.txt” is nothing that can be read here."),
        (word("words")[:-200], "a.docx", "“a.docx” is damaged or not complete."),
        (pdf("x")[:60], "a.pdf", "“a.pdf” is damaged or not complete."),
        (b"%PDF-1.4\n" + b"\x00" * 100, "a.pdf", "“a.pdf” is damaged or not complete."),
    ],
)  # fmt: skip
def test_wrong_files_are_refused_in_words(content, name, sentence):
    with pytest.raises(Unreadable) as refusal:
        extract(content, name)
    assert str(refusal.value).startswith(sentence)


def test_zip_that_swells_is_not_opened():
    bomb = packed(word__document_xml=b"\x00" * (101 * 1024 * 1024))
    bomb = bomb.replace(b"word/document_xml", b"word/document.xml")
    assert len(bomb) < 200_000
    with pytest.raises(Unreadable, match="unpack to more than"):
        extract(bomb, "a.docx")


def test_word_part_with_entities_is_refused():
    source = io.BytesIO(word("words"))
    target = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == "word/document.xml":
                content = content.replace(
                    b"<w:document", b'<!DOCTYPE x [<!ENTITY e "words">]><w:document', 1
                )
            new.writestr(part.filename, content)
    with pytest.raises(Unreadable, match="entities"):
        extract(target.getvalue(), "a.docx")


def test_locked_pdf_is_said_to_be_locked():
    content = pdf("x").replace(
        b"trailer<<",
        b"trailer<</Encrypt<</Filter/Standard/V 1/R 2/P -4/O<"
        + b"41" * 32
        + b">/U<"
        + b"42" * 32
        + b">>>/ID[<00><00>]",
    )
    with pytest.raises(Unreadable, match="protected by a password"):
        extract(content, "a.pdf")


def test_too_large_and_too_long(tmp_path):
    file = tmp_path / "big.txt"
    file.write_bytes(b"word " * (5 * 1024 * 1024))
    with pytest.raises(Unreadable, match="larger than 20 MB"):
        extract(file)
    extracted = extract(b"word " * 100_000, "long.txt")
    assert len(extracted.text) == 400_000
    assert extracted.warnings == ["Only the first 400,000 characters were read."]


def test_file_that_is_not_there(tmp_path):
    with pytest.raises(Unreadable, match="cannot be opened"):
        extract(tmp_path / "none.txt")


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word_with(body: str) -> bytes:
    """A Word file whose body is written by hand."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word("x"))) as plain,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for part in plain.infolist():
            content = plain.read(part)
            if part.filename == "word/document.xml":
                page = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
                content = page.encode()
            made.writestr(part, content)
    return file.getvalue()


def cell(words: str, says: str = "") -> str:
    return f"<w:tc><w:tcPr>{says}</w:tcPr><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"


def test_a_cell_that_covers_a_billion_columns_is_one_cell():
    wide = cell("Agreed", '<w:gridSpan w:val="1000000000"/>')
    assert extract(word_with(f"<w:tbl><w:tr>{wide}</w:tr></w:tbl>")).text == "Agreed"


def test_a_cell_over_many_rows_is_said_in_each_however_many():
    begins = '<w:vMerge w:val="restart"/>'
    first = f"<w:tr>{cell('Ural', begins)}{cell('2019')}</w:tr>"
    others = f"<w:tr>{cell('', '<w:vMerge/>')}{cell('2020')}</w:tr>" * 2000
    lines = extract(word_with(f"<w:tbl>{first}{others}</w:tbl>")).text.split("\n")
    assert lines[0] == "Ural | 2019"
    assert lines[-1] == "Ural | 2020"
    assert len(lines) == 2001


HEADERS = b"From: a@example.org\nTo: b@example.org\nSubject: Visit\nDate: x\nMIME-Version: 1.0\n"


@pytest.mark.parametrize("charset", ["bz2\0", "idna", "unicode_escape", "rot13", "x" * 3000])
def test_a_mail_with_a_charset_that_is_none_is_read(charset):
    head = HEADERS + f'Content-Type: text/plain; charset="{charset}"\n\n'.encode()
    text = extract(head + b"We met \\ud800 on Monday.").text
    assert "on Monday" in text
    text.encode()


def test_a_mail_in_a_mail_a_thousand_deep_is_refused():
    with pytest.raises(Unreadable, match="damaged"):
        extract(HEADERS + b"Content-Type: message/rfc822\n\n" * 2000 + b"hello")


def test_nothing_that_turns_the_letters_around_is_kept():
    page = "<html><body>We met\u202e at the &#x202e;airport\u2066.</body></html>"
    assert extract(page.encode()).text == "We met at the airport."


@pytest.mark.parametrize(
    "written",
    ["<!--", "[", "![", "[a](", "\n", "# ", "| ", " **a", "---\n", "#\t \t", "`", "__a", "[a]: "],
)
def test_markdown_of_one_mark_over_and_over_is_read_at_once(written):
    # One that looks at each character again for each of them would not end today.
    extract((written * (1_000_000 // len(written)) + "x").encode(), "a.md")


def test_a_page_of_a_million_empty_cells_is_read_at_once():
    assert extract(b"<html><body><table>" + b"<td>" * 1_000_000 + b"x").text == "x"


def test_a_file_that_takes_too_much_is_refused_and_only_its_process_ends(caplog):
    with pytest.raises(Unreadable, match="takes too much to read"):
        extract_apart(word_with("<w:p/>" * 6_000_000), "a.docx")
    assert "MemoryError" in caplog.text


@pytest.mark.parametrize(("language", "said"), [("ru", "повреждён"), ("zh-hans", "“a.pdf”")])
def test_a_file_read_apart_says_the_same_in_the_language_of_the_person(language, said):
    assert extract_apart(word("Мы встретились."), "a.docx") == extract(word("Мы встретились."))
    with translation.override(language), pytest.raises(Unreadable, match=said):
        extract_apart(b"%PDF-1.7 torn", "a.pdf")
