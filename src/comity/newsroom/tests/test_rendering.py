"""Bodies as people type them, and as they attack with them."""

import re

import pytest

from comity.newsroom.rendering import pieces, plain
from comity.newsroom.slugs import slug_of


def html(body):
    return "".join(piece.html or f"[{piece.figure}]" for piece in pieces(body))


def test_what_people_type_becomes_what_they_mean():
    body = (
        "First\nSecond **strong** & *so*\n\n## Part\n- one\n- two\n1. a\n> said\n[figure 2]\n[图 3]"
    )
    assert html(body) == (
        "<p>First</p><p>Second <strong>strong</strong> &amp; <em>so</em></p><h2>Part</h2>"
        "<ul><li>one</li><li>two</li></ul><ol><li>a</li></ol>"
        "<blockquote><p>said</p></blockquote>[2][3]"
    )
    assert plain("## Part\n[here](https://a.example) it **is**\n[figure 1]") == "Part here it is"


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[press](javascript:alert(1))",
        '[press](https://a.example/"onmouseover="alert(1))',
        "**<svg/onload=alert(1)>**",
        "[**a](https://a.example/**)<iframe>",
        "> <a href='data:text/html,<script>'>x</a>",
    ],
)
def test_nothing_typed_becomes_a_tag_or_a_script(hostile):
    made = html(hostile)
    for tag in ("<script", "<img", "<svg", "<iframe", "<a href='data", 'href="javascript'):
        assert tag not in made
    assert not re.search(r"<[^>]* on\w+=", made)


def test_a_link_leads_where_it_says():
    assert html("[here](https://a.example/?a=1&b=2)") == (
        '<p><a href="https://a.example/?a=1&amp;b=2" rel="noopener">here</a></p>'
    )


@pytest.mark.parametrize("mark", ["*", "**", "[", "[a](", "> ", "# "])
def test_a_long_line_of_marks_comes_to_an_end(mark):
    assert html(mark * 20_000)


def test_a_slug_is_readable_in_every_script():
    assert slug_of("Договор с Нанкинским университетом") == "dogovor-s-nankinskim-universitetom"
    assert slug_of("与南京理工大学签署") == "yu-nan-jing-li-gong-da-xue-qian-shu"
    assert len(slug_of("a" * 300)) <= 70
    assert slug_of("…") == ""
