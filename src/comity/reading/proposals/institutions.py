"""Institutions: ours, the partners, and others that the text names."""

from typing import Any, TypedDict

from rapidfuzz import fuzz

from comity.institutions.models import Institution, InstitutionName
from comity.institutions.names.words import words as words_of
from comity.partners.models import Partnership
from comity.reading import found
from comity.reading.proposals.suggestion import Reason, Suggestion, Text, why
from comity.reading.statuses import Kind
from comity.shared.folding import fold
from comity.shared.localized_text import LocalizedText

CERTAIN = ("name", "alias", "home")  # how a candidate answered
MOST_PERCENT = 99
SHORTEST_ACRONYM = 3
ROR = "https://ror.org/"


class Values(TypedDict):
    """`code` is that of an institution on record; `keep` are the wordings to keep as names."""

    role: str
    code: str
    ror: str
    names: dict[str, Any]
    country: str
    city: str
    aliases: list[str]
    keep: list[str]
    candidates: list[list[str]]  # [address, name, country], for 'which one is it'


def suggest(text: Text) -> None:
    """Suggest every institution that the text names, ours as known."""
    on_record = _on_record(text)
    partnerships = {
        each.institution_id: each
        for each in Partnership.objects.filter(institution__in=set(on_record.values()))
    }
    taken = _taken_names(text)
    country = _country_of_the_partner(text, on_record)
    for each in text.found.institutions:
        institution = on_record.get(each.mention)
        is_home = institution is not None and institution == text.home
        role = "home" if is_home or each.role == "home" else each.role
        if role == "home" and text.home is not None:
            institution = text.home
        suggestion = _suggestion(each, institution, role, text, taken)
        # A partner may be of any country; who hosts or supports there is mostly of the one named.
        if not suggestion.values["country"] and country and role == "other":
            suggestion.values["country"] = country[0]
            suggestion.reasons.append(why("country_of", country=country[0], name=country[1]))
        partnership = partnerships.get(institution.pk) if institution else None
        _compare(suggestion, institution, partnership, is_home=role == "home")
        ref = text.add(suggestion)
        if institution is not None:
            text.institutions[ref] = institution
        if partnership is not None:
            text.partnerships[ref] = partnership
        for wording in (each.mention, *each.aliases, *_spelt(each, text)):
            text.refs.setdefault(fold(wording), ref)


def _suggestion(
    each: found.Institution,
    institution: Institution | None,
    role: str,
    text: Text,
    taken: set[str],
) -> Suggestion:
    best = next((c for c in each.candidates if c.ror == each.ror), None)
    also = [a for a in dict.fromkeys(each.aliases) if fold(a) != fold(each.mention)]
    reasons = _origin(each, best, institution, role)
    keep = [] if role == "home" else _worth_keeping(each, also, taken)
    rest = [alias for alias in also if alias not in keep]
    if keep:
        reasons.append(why("kept_names", names=keep))
    if rest:
        reasons.append(why("also_here", names=rest))
    others = [c for c in each.candidates if c.ror != each.ror]
    if others and role != "home":
        reasons.append(why("others", count=len(others)))
    if institution is not None:
        names = institution.names_by_language()
    elif best is not None:
        names = LocalizedText({"en": best.name}, "en")
    else:
        names = LocalizedText({text.language: each.name}, text.language)
    values = Values(
        role=role,
        code=institution.code if institution else "",
        ror=(each.ror or "").removeprefix(ROR) if (each.ror or "").startswith(ROR) else "",
        names=names.as_json(),
        country=institution.country if institution else best.country if best else "",
        city=institution.city if institution else "",
        aliases=also,
        keep=keep,
        candidates=[[c.ror, c.name, c.country] for c in each.candidates],
    )
    certain = role == "home" or (best is not None and best.reason in CERTAIN)
    spans = [each.span, *(span for span in each.mentions if span != each.span)]
    return Suggestion(Kind.INSTITUTION, dict(values), spans, reasons, certain=certain)


def _origin(
    each: found.Institution,
    best: found.Candidate | None,
    institution: Institution | None,
    role: str,
) -> list[Reason]:
    if role == "home":
        return [why("home")]
    if best is not None and best.ror.startswith(ROR):
        alike = round(fuzz.ratio(fold(best.matched), fold(each.mention)))
        reasons = [why("registry", percent=min(alike, MOST_PERCENT), why=best.reason)]
        return reasons if institution else [*reasons, why("not_loaded")]
    if institution is not None:
        return [why("local_known")]
    return [why("not_in_registry")]


def _compare(
    suggestion: Suggestion,
    institution: Institution | None,
    partnership: Partnership | None,
    *,
    is_home: bool,
) -> None:
    """What of it stands on record: nothing is offered twice."""
    if institution is None:
        if suggestion.values["role"] == "partner":
            suggestion.reasons.append(why("becomes_partner"))
        return
    if is_home:
        suggestion.known = institution
    elif partnership is not None:
        suggestion.reasons.append(why("partner_already"))
        suggestion.known = None if suggestion.values["keep"] else partnership
    elif suggestion.values["role"] == "partner":
        suggestion.reasons.append(why("becomes_partner"))
    elif not suggestion.values["keep"]:
        suggestion.known = institution


def _on_record(text: Text) -> dict[str, Institution]:
    """Mention -> the institution on record that it means."""
    keys = {each.mention: each.ror or "" for each in text.found.institutions}
    rors = {key.removeprefix(ROR) for key in keys.values() if key.startswith(ROR)}
    codes = {key.removeprefix("local:") for key in keys.values() if key.startswith("local:")}
    by_key: dict[str, Institution] = {
        **{f"{ROR}{each.ror}": each for each in Institution.objects.filter(ror__in=rors)},
        **{f"local:{each.code}": each for each in Institution.objects.filter(code__in=codes)},
    }
    proper = {each.mention: each.name for each in text.found.institutions}
    wanted = {name for one, key in keys.items() if not key for name in (one, proper[one])}
    named = InstitutionName.objects.filter(value__in=wanted, institution__deleted_at=None)
    by_name = {name.value: name.institution for name in named.select_related("institution")}
    found_here = {
        mention: by_key.get(key) or by_name.get(mention) or by_name.get(proper[mention])
        for mention, key in keys.items()
    }
    return {mention: each for mention, each in found_here.items() if each is not None}


def _taken_names(text: Text) -> set[str]:
    """Wordings of the text that are names on record already, of whomever."""
    wordings = {alias for each in text.found.institutions for alias in each.aliases}
    return set(InstitutionName.objects.filter(value__in=wordings).values_list("value", flat=True))


def _worth_keeping(each: found.Institution, also: list[str], taken: set[str]) -> list[str]:
    """Short forms of its own; another's name ('Nanjing University') or a plain word is none."""
    return [
        alias
        for alias in also
        if _is_acronym(alias)
        and alias not in taken
        and len(words_of(alias)) == 1
        and fold(alias) != fold(each.mention)
    ]


def _is_acronym(word: str) -> bool:
    capitals = sum(letter.isupper() for letter in word)
    return len(word) >= SHORTEST_ACRONYM and " " not in word and capitals * 2 > len(word)


def _country_of_the_partner(
    text: Text, on_record: dict[str, Institution]
) -> tuple[str, str] | None:
    """The one country abroad that the text's known institutions are in, with one of them."""
    ours = text.home.country if text.home else ""
    abroad: dict[str, str] = {}
    for each in text.found.institutions:
        institution = on_record.get(each.mention)
        best = next((c for c in each.candidates if c.ror == each.ror), None)
        code = institution.country if institution else best.country if best else ""
        if code and code != ours and each.role != "home":
            abroad.setdefault(code, str(institution or (best.name if best else each.mention)))
    return next(iter(abroad.items())) if len(abroad) == 1 else None


def _spelt(each: found.Institution, text: Text) -> list[str]:
    return [span.of(text.found.text) for span in each.mentions]
