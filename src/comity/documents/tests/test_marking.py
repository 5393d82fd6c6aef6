"""Cutting a text where its evidence begins and ends."""

from comity.documents.marking import Mark, paragraphs

TEXT = "The rector of Lakeside\n\nsigned. <b>Twice</b>"


def shown(marks):
    return [[(p.text, p.names) for p in pieces] for pieces in paragraphs(TEXT, marks)]


def test_marks_that_overlap_are_told_apart_the_narrowest_first():
    rector = Mark(4, 22, "person", "person")
    lakeside = Mark(14, 22, "institution", "institution")
    first = paragraphs(TEXT, [rector, lakeside])[0]
    assert [(p.text, p.names, p.tint) for p in first] == [
        ("The ", "", ""),
        ("rector of ", "person", "person"),
        ("Lakeside", "institution person", "institution"),
    ]


def test_a_mark_over_two_paragraphs_stands_in_both():
    assert shown([Mark(14, 31, "event")]) == [
        [("The rector of ", ""), ("Lakeside", "event")],
        [("signed.", "event"), (" <b>Twice</b>", "")],
    ]


def test_marks_outside_of_the_text_are_left_out():
    assert shown([Mark(5, 5, "a"), Mark(40, 99, "b"), Mark(-1, 3, "c")]) == shown([])
