"""Read a text, and keep what it proposes until a person has decided."""

import datetime as dt
from typing import TYPE_CHECKING

from comity.audit import use_case
from comity.documents.models import Source
from comity.documents.use_cases.keep_source import digest_of
from comity.institutions.home import home_institution
from comity.institutions.models import Institution, InstitutionName
from comity.institutions.names_index import current
from comity.institutions.statuses import Source as NameSource
from comity.reading.found import Found
from comity.reading.models import Draft, Proposal
from comity.reading.proposals.making import suggestions
from comity.reading.readers import Context, Home, reader
from comity.reading.statuses import DraftState
from comity.shared.edtf import EdtfError, parse

if TYPE_CHECKING:
    from comity.accounts.models import User

READER = "rules"
LONGEST_TITLE = 200


def start_draft(
    *,
    owner: "User",
    text: str,
    title: str = "",
    published: str = "",
    file_name: str = "",
    warnings: tuple[str, ...] = (),
    reader_name: str = READER,
) -> Draft:
    """Read the text and keep the draft; the same text that this person has open is given back.

    The reading takes its time and touches no record, so it stands before the transaction.
    """
    digest = digest_of(text)
    known = Draft.objects.filter(digest=digest, owner=owner, state=DraftState.OPEN).first()
    if known is not None:
        return known
    home = home_institution()
    found = reader(reader_name).read(text, _context(home, published))
    return keep_draft(
        owner=owner,
        found=found,
        home=home,
        title=title or title_of(text),
        published=published or found.published or "",
        file_name=file_name,
        warnings=(*warnings, *found.warnings),
        reader_name=reader_name,
    )


@use_case
def keep_draft(
    *,
    owner: "User",
    found: Found,
    home: Institution | None,
    title: str,
    published: str = "",
    file_name: str = "",
    warnings: tuple[str, ...] = (),
    reader_name: str = READER,
) -> Draft:
    """Keep what a reader found as a draft with its proposals, compared with the record."""
    source = Source.objects.filter(digest=digest_of(found.text)).defer("text").first()
    draft = Draft.objects.create(
        owner=owner,
        title=title[:LONGEST_TITLE],
        text=found.text,
        digest=digest_of(found.text),
        language=found.lang,
        published=_edtf(published),
        file_name=file_name[:255],
        found=found.as_json() | {"text": ""},  # the draft has it
        reader=reader_name,
        warnings=list(warnings),
        source=source,
    )
    made = suggestions(
        found, title=draft.title, published=draft.published, home=home, source=source
    )
    Proposal.objects.bulk_create(
        Proposal(
            draft=draft,
            ref=each.ref,
            order=order,
            kind=each.kind,
            payload=each.values,
            evidence=[[span.start, span.end] for span in each.spans],
            reasons=each.reasons,
            certain=each.certain,
            known_label=each.known._meta.label_lower if each.known else "",
            known_id=each.known.pk if each.known else None,
        )
        for order, each in enumerate(made)
    )
    return draft


def title_of(text: str) -> str:
    """The first line that says something."""
    return next((line.strip() for line in text.splitlines() if line.strip()), "")[:LONGEST_TITLE]


def _edtf(value: str) -> str:
    try:
        return parse(value).value if value else ""
    except EdtfError:
        return ""


def _context(home: Institution | None, published: str) -> Context:
    rows = InstitutionName.objects.filter(
        source=NameSource.LOCAL, institution__deleted_at=None
    ).exclude(institution=home)
    aliases = {
        value: f"https://ror.org/{ror}" if ror else f"local:{code}"
        for value, ror, code in rows.values_list("value", "institution__ror", "institution__code")
    }
    return Context(
        names=current(),
        home=_home(home) if home else None,
        aliases=aliases,
        published=published or None,
        today=dt.datetime.now(dt.UTC).date(),
    )


def _home(home: Institution) -> Home:
    names = tuple(name.value for name in home.names.all()) or (str(home),)
    return Home(ror=home.ror_address or f"local:{home.code}", names=names, country=home.country)
