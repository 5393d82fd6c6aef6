"""Which institutions on record a name of the text may be."""

import re

from comity.institutions.names import Hit, NameIndex
from comity.reading.readers.rules import russian_gloss
from comity.reading.readers.rules.countries import countries

_CYRILLIC = re.compile(r"[Ѐ-ӿ]")


def on_record(names: NameIndex, name: str) -> list[Hit]:
    """Institutions on record by the name itself, or by it without the country: 'Aalborg University of Denmark'."""
    bare, _, country = name.rpartition(" of ")
    abroad = bare and country.lower() in countries()
    return resolve(names, name) or (resolve(names, bare) if abroad else [])


def resolve(names: NameIndex, name: str) -> list[Hit]:
    """Institutions on record with exactly this name, however its kind of house is called."""
    for form in dict.fromkeys((name, f"The {name}", *_in_english(name))):
        hits = names.named(form)
        if hits:
            return hits
    return []


def _in_english(name: str) -> list[str]:
    """What the registry may call a name in another language."""
    return russian_gloss.in_english(name) if _CYRILLIC.match(name) else _latin_in_english(name)


def _latin_in_english(name: str) -> list[str]:
    """'Siegen Üniversitesi' as 'Siegen University' and 'University of Siegen'."""
    bare = re.sub(
        r"\b(?:Üniversitesi|Universiteti|Universität|Universidad|Université|Universidade|Università"
        r"|[Tt]rường Đại học|Đại học|Teknik|Enstitüsü)\b",
        "",
        name,
    )
    bare = re.sub(r"^\s*(?:de|du|di|da|do)\s+|\s+", " ", bare).strip()
    if bare == name or not bare:
        return []
    technical = " Technical" if "Teknik" in name else ""
    return [f"{bare}{technical} University", f"University of {bare}"]
