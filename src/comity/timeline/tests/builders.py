"""Small things that tests of timelines stand on."""

from comity.partners.tests.builders import ACTOR, make_partnership
from comity.shared.localized_text import LocalizedText
from comity.timeline import use_cases


def words(text):
    return LocalizedText.of(en=text)


def make_entry(title="They met", *partnerships, kind="meeting", when="2023-10", **more):
    return use_cases.record_entry(
        actor=ACTOR,
        kind=kind,
        when=when,
        title=words(title),
        partnerships=partnerships or [make_partnership()],
        **more,
    )


def make_commitment(text="Send the list", *partnerships, side="ours", **more):
    return use_cases.promise(
        actor=ACTOR,
        side=side,
        words=words(text),
        partnerships=partnerships or [make_partnership()],
        **more,
    )


def make_event(name="A forum", when="2023", **more):
    return use_cases.record_event(actor=ACTOR, name=words(name), when=when, **more)
