"""What frames the work and what was claimed of it: initiatives, offices abroad, figures."""

from typing import Any

from django.utils.translation import gettext as _

from comity.partners.models import Claim, Initiative, OfficeAbroad
from comity.partners.queries.towns import town_called
from comity.partners.statuses import OfficeKind
from comity.partners.use_cases import record_claim, record_initiative, record_office
from comity.reading.models import Proposal
from comity.reading.proposals.alike import same_words
from comity.reading.proposals.initiatives import known_initiative, known_office
from comity.reading.recording.recording import Recording
from comity.reading.statuses import Kind
from comity.reading.titles import in_languages
from comity.shared.localized_text import LocalizedText
from comity.shared.records import Record


def record_initiative_of(recording: Recording, proposal: Proposal) -> Record:
    """The initiative; it frames the work with the partners of the text and is no act of theirs."""
    values = proposal.values
    known = known_initiative(list(Initiative.objects.all()), values["name"], values["period"])
    if known is not None:
        return known
    refs = [
        each.ref
        for each in recording.proposals.values()
        if each.kind == Kind.INSTITUTION and each.values["role"] == "partner"
    ]
    return record_initiative(
        actor=recording.actor,
        name=recording.words(values["name"]),
        period=values["period"],
        partnerships=recording.partnerships(refs),
    )


def record_office_of(recording: Recording, proposal: Proposal) -> Record:
    """Our office abroad: host and supporter as institutions where they were accepted as such."""
    values = proposal.values
    known = known_office(values["country"], values["when"])
    if known is not None:
        return known
    host = recording.institution(values["host"])
    supporter = recording.institution(values["supporter"])
    place = town_called(values["country"], values["place"]) or recording.words(values["place"])
    made: OfficeAbroad = record_office(
        actor=recording.actor,
        kind=values["kind"],
        name=_office_name(recording, proposal, place),
        country=values["country"],
        opened=values["when"],
        subdivision=(host.subdivision if host else "") or _subdivision(values),
        place=place,
        host=host,
        host_words=None if host else recording.words(values["host_words"]),
        supporter=supporter,
        supporter_words=None if supporter else recording.words(values["supporter_words"]),
    )
    return made


def _subdivision(values: dict[str, Any]) -> str:
    """That of the town, while the office stays in the country the text speaks of."""
    found: str = values.get("subdivision") or ""
    return found if found.startswith(f"{values['country']}-") else ""


def _office_name(recording: Recording, proposal: Proposal, place: LocalizedText) -> LocalizedText:
    """Its kind and town, in each language as that language has them."""
    values = proposal.values
    if values["name"]:
        return recording.words(values["name"])
    label = OfficeKind(values["kind"]).label
    if not place:
        return in_languages(lambda: str(label), recording.language)

    def named() -> str:
        return _("%(office)s, %(place)s") % {"office": label, "place": str(place)}

    return in_languages(named, recording.language)


def record_figure(recording: Recording, proposal: Proposal) -> Record:
    """The figure as claimed on that day, and by whom."""
    values = proposal.values
    for known in Claim.objects.filter(when=values["when"]):
        if same_words(known.words, values["words"]):
            return known
    institution = recording.institution(values["institution"])
    partnerships = recording.partnerships([values["institution"]])
    made: Claim = record_claim(
        actor=recording.actor,
        words=recording.words(values["words"]),
        when=values["when"],
        value=values["value"],
        at_least=values["at_least"],
        counted=recording.words(values["counted"]),
        speaker=recording.words(values["speaker"]),
        institution=institution or recording.home,
        partnership=partnerships[0] if partnerships else None,
    )
    return made
