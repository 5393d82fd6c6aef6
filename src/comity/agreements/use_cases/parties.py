"""Who signs for whom: people stand with the party where they hold a post."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from comity.agreements.models import Agreement
from comity.agreements.use_cases.record_agreement import Party
from comity.institutions.home import home_institution
from comity.institutions.models import Institution
from comity.partners.models import Partnership, Person, Position
from comity.shared.localized_text import LocalizedText


def usual_parties(partnerships: Iterable[Partnership]) -> list[Institution]:
    """Our university and the partners'."""
    home = home_institution()
    return [*([home] if home else []), *(one.institution for one in partnerships)]


def placed(
    institutions: Iterable[Institution],
    signatories: Iterable[Person],
    agreement: Agreement | None = None,
) -> dict[int, list[Person]]:
    """Signatories by the id of their party: where they signed before, else where they had a post.

    Who had a post at none of them is left out.
    """
    people = list(signatories)
    ids = [one.pk for one in institutions]
    posts: dict[int, set[int]] = defaultdict(set)
    held = Position.objects.filter(person__in=people, institution__in=ids)
    for person_id, institution_id in held.values_list("person", "institution"):
        posts[person_id].add(institution_id)
    for row in agreement.parties.exclude(signatory=None) if agreement else []:
        posts[row.signatory_id or 0] = {row.institution_id}
    found: dict[int, list[Person]] = defaultdict(list)
    for person in people:
        party = next((pk for pk in ids if pk in posts[person.pk]), None)
        if party is not None:
            found[party].append(person)
    return found


def parties_of(
    institutions: Sequence[Institution],
    signatories: Sequence[Person],
    agreement: Agreement | None = None,
) -> list[Party]:
    """The parties as rows; what a row of `agreement` says besides (unit, words), it keeps."""
    rows = agreement.parties.select_related("unit") if agreement else []
    known = {(row.institution_id, row.signatory_id): row for row in rows}
    signed = placed(institutions, signatories, agreement)
    parties = []
    for institution in institutions:
        people: list[Person | None] = [*signed[institution.pk]] or [None]
        for person in people:
            row = known.get((institution.pk, person.pk if person else None))
            before = row or known.get((institution.pk, None))
            parties.append(
                Party(
                    institution,
                    unit=before.unit if before else None,
                    signatory=person,
                    signatory_words=row.signatory_words if row else LocalizedText(),
                )
            )
    return parties
