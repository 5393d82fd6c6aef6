"""Asking about institutions."""

from collections.abc import Collection

from comity.institutions.models import Institution, InstitutionName
from comity.institutions.registry.records import BrokenRecord, short
from comity.shared.localized_text import text_language


def by_ror(ror: str) -> Institution | None:
    """The institution of a ROR id, short or as an address; None for an unknown or broken one."""
    try:
        sought = short(ror)
    except BrokenRecord:
        return None
    found: Institution | None = Institution.objects.filter(ror=sought).first()
    return found


def by_key(key: str) -> Institution | None:
    """The institution that the index of names calls `key`: a ROR id or `local:CODE`."""
    if key.startswith("local:"):
        found: Institution | None = Institution.objects.filter(
            code=key.removeprefix("local:")
        ).first()
        return found
    return by_ror(key)


def shown_names(rors: Collection[str], *, language: str) -> dict[str, str]:
    """ROR id, as it was given -> the name for a reader of `language`; one query."""
    given: dict[str, str] = {}
    for ror in rors:
        try:
            given[short(ror)] = ror
        except BrokenRecord:
            continue
    rows = Institution.objects.filter(ror__in=given).values_list("ror", "display")
    return {given[ror]: display.shown(language).text for ror, display in rows}


def labels(institution: Institution, *, language: str) -> list[InstitutionName]:
    """Names for a page: the reader's language first, labels before aliases; one query."""
    tag = text_language(language)
    kinds = {"label": 0, "acronym": 1, "alias": 2, "former": 3}
    return sorted(
        institution.names.all(),
        key=lambda name: (kinds[name.kind], not name.language.startswith(tag), name.value),
    )
