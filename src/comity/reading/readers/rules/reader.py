"""All the rules, in the order in which one needs what another found."""

from comity.reading.found import Found, Institution, Place
from comity.reading.readers.protocol import Context
from comity.reading.readers.rules.activities import activities
from comity.reading.readers.rules.agreements import agreement
from comity.reading.readers.rules.areas import areas
from comity.reading.readers.rules.commitments import commitments
from comity.reading.readers.rules.events import events, signing_day
from comity.reading.readers.rules.figures import figures
from comity.reading.readers.rules.initiatives import initiatives
from comity.reading.readers.rules.institutions import institutions
from comity.reading.readers.rules.page import prepared
from comity.reading.readers.rules.people import people
from comity.reading.readers.rules.places import places
from comity.reading.readers.rules.quotations import quotes
from comity.reading.readers.rules.recognitions import recognitions

_UNITS = ("College of", "School of", "Faculty of", "Department of", "Centre for", "Center for")


class RulesReader:
    """Reads by rules and dictionaries."""

    name = "rules"

    def read(self, text: str, context: Context) -> Found:
        """What the text says."""
        page = prepared(text, context)
        named = institutions(page)
        persons = people(page, named)
        shown = places(page, named)
        named = [one for one in named if not _only_shown(one, shown)]
        framing, framing_years = initiatives(page)
        happened = events(page, named, persons, framing_years)
        names = [span for house in named for span in house.mentions]
        names += [span for person in persons for span in person.mentions]
        names += [place.span for place in shown]
        return Found(
            text=text,
            lang=page.lang,
            published=page.published,
            institutions=tuple(named),
            people=tuple(persons),
            events=tuple(happened),
            agreement=agreement(page, signing_day(happened)),
            areas=tuple(areas(page, [*names, *(one.span for one in framing)])),
            activities=tuple(activities(page)),
            places=tuple(shown),
            initiatives=tuple(framing),
            commitments=tuple(commitments(page, named)),
            recognitions=tuple(recognitions(page, named)),
            quotations=tuple(quotes(page, persons)),
            figures=tuple(figures(page)),
        )


def _is_unit(one: Institution) -> bool:
    """'College of Natural Sciences': a part of the house whose guests saw it."""
    return one.mention.startswith(_UNITS) or (
        len(one.mentions) == 1 and one.mention.endswith(("研究院", "研究所", "学院", "中心"))
    )


def _only_shown(one: Institution, shown: list[Place]) -> bool:
    """Whether it is but a part of the name of a room that guests were shown."""
    return (
        one.ror is None
        and not one.aliases
        and all(
            any(
                place.span.holds(mention) and (place.span != mention or _is_unit(one))
                for place in shown
            )
            for mention in one.mentions
        )
    )
