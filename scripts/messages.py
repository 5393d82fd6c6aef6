#!/usr/bin/env python3
"""The interface's words and their translations, without the gettext binaries.

    messages.py extract          bring the catalogues up to date with the code
    messages.py missing          print what is not translated yet, as JSON to be filled in
    messages.py fill FILE.json   enter translations ('-' reads standard input)
    messages.py check            fail when a catalogue is incomplete, outdated or inconsistent
    messages.py compile          write the .mo files that Django reads
    messages.py merge BASE OURS THEIRS   merge two catalogues entry by entry into OURS (for git)

The JSON of `missing` and `fill` maps each English message to its translations by language; a
message with a plural carries a list of forms, and one with a context is written 'context|message'.
"""

import ast
import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_python
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "comity"
LANGUAGES = ("ru", "zh_Hans")
SKIPPED = {"tests", "migrations", "static", "node_modules"}
# Which arguments of a call are messages; `1c` is the context.
KEYWORDS: dict[str, tuple[str, ...]] = {
    name + lazy: places
    for lazy in ("", "_lazy")
    for name, places in {
        "_": ("1",),
        "gettext": ("1",),
        "gettext_noop": ("1",),
        "ngettext": ("1", "2"),
        "pgettext": ("1c", "2"),
        "npgettext": ("1c", "2", "3"),
    }.items()
}
LITERAL = r"""u?(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
CALL = re.compile(rf"\b({'|'.join(KEYWORDS)})\(\s*({LITERAL}(?:\s*,\s*{LITERAL})*)[^)]*\)")
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd%]|\{\w*\}")


def messages_of_python(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Each call of a translation function with its literal arguments."""
    keywords = dict.fromkeys(KEYWORDS)
    with path.open("rb") as source:
        for _, function, found, _ in extract_python(source, keywords, [], {}):
            texts = [found] if isinstance(found, str) else list(found)
            if texts and isinstance(texts[0], str) and texts[0]:
                yield function, texts


def messages_of_template(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The same for a template, by Django's own reading of its tags."""
    for call in CALL.finditer(templatize(path.read_text(encoding="utf-8"), origin=str(path))):
        yield call[1], [ast.literal_eval(text) for text in re.findall(LITERAL, call[2])]


def sources() -> Iterator[tuple[str, list[str]]]:
    """Every message of the package."""
    for path in sorted(PACKAGE.rglob("*")):
        inside = path.relative_to(PACKAGE).parts
        if SKIPPED.intersection(inside):
            continue
        if path.suffix == ".py":
            yield from messages_of_python(path)
        elif path.suffix in {".html", ".txt"} and "templates" in inside:
            yield from messages_of_template(path)


def template() -> Catalog:
    """The messages the code asks for, untranslated."""
    catalog = Catalog()
    for function, texts in sources():
        places = KEYWORDS[function]
        context = texts[0] if places[0] == "1c" else None
        words = [text for text, place in zip(texts, places, strict=False) if place != "1c"]
        if all(isinstance(word, str) for word in words):
            catalog.add(words[0] if len(words) == 1 else tuple(words), context=context)
    return catalog


def path_of(language: str) -> Path:
    """Where a language's catalogue lies."""
    return PACKAGE / "locale" / language / "LC_MESSAGES" / "django.po"


def read(path: Path, language: str) -> Catalog:
    """A catalogue as it lies on disk; an absent one is empty."""
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def write(path: Path, catalog: Catalog, language: str) -> None:
    """Write a catalogue sorted, unwrapped and without places, so that two changes rarely meet."""
    body = io.BytesIO()
    write_po(
        body,
        catalog,
        width=None,
        no_location=True,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
    )
    header = (
        'msgid ""\nmsgstr ""\n'
        f'"Language: {language}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: {catalog.plural_forms}\\n"\n\n'
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(header.encode() + body.getvalue().rstrip() + b"\n")


def entries(catalog: Catalog) -> dict[str, Message]:
    """A catalogue's messages by the key that the JSON uses, without the header."""
    found = {}
    for message in catalog:
        first = message.id[0] if message.pluralizable else message.id
        if first:
            found[f"{message.context}|{first}" if message.context else first] = message
    return found


def forms(message: Message) -> list[str]:
    """The translation's forms; one for a message without a plural."""
    return list(message.string) if message.pluralizable else [message.string]


def updated(language: str, wanted: Catalog) -> Catalog:
    """What the code asks for, with what is translated already."""
    known = entries(read(path_of(language), language))
    catalog = Catalog(locale=language)
    for key, message in entries(wanted).items():
        old = known.get(key)
        keep = old is not None and old.pluralizable == message.pluralizable
        catalog.add(message.id, old.string if keep else None, context=message.context)
    return catalog


def untranslated(message: Message, catalog: Catalog) -> bool:
    """Whether a form is empty or missing."""
    wanted = catalog.num_plurals if message.pluralizable else 1
    return len(forms(message)) < wanted or not all(forms(message))


def extract() -> int:
    """Bring each catalogue up to date and say how much is left to translate."""
    wanted = template()
    for language in LANGUAGES:
        catalog = updated(language, wanted)
        write(path_of(language), catalog, language)
        left = sum(untranslated(message, catalog) for message in entries(catalog).values())
        print(f"{language}: {len(catalog)} messages, {left} to translate")
    return 0


def missing() -> int:
    """Print the messages that lack a translation, with the forms they have."""
    wanted, found = template(), {}
    for language in LANGUAGES:
        catalog = updated(language, wanted)
        for key, message in entries(catalog).items():
            if untranslated(message, catalog):
                empty = [""] * catalog.num_plurals if message.pluralizable else ""
                found.setdefault(key, {})[language] = empty
    print(json.dumps(found, ensure_ascii=False, indent=1))
    return 0


def fill(file: str) -> int:
    """Enter translations from JSON; a message that the code does not use is an error."""
    given = json.loads(sys.stdin.read() if file == "-" else Path(file).read_text("utf-8"))
    wanted = template()
    unknown = sorted(set(given) - set(entries(wanted)))
    for language in LANGUAGES:
        catalog = updated(language, wanted)
        for key, message in entries(catalog).items():
            text = given.get(key, {}).get(language)
            if text:
                message.string = tuple(text) if message.pluralizable else text
        write(path_of(language), catalog, language)
    for key in unknown:
        print(f"not used by the code: {key!r}", file=sys.stderr)
    return 1 if unknown else 0


def complaints(language: str, wanted: Catalog) -> Iterator[str]:
    """What is wrong with a catalogue, a sentence each."""
    catalog = read(path_of(language), language)
    have, need = entries(catalog), entries(wanted)
    yield from (f"no longer used: {key!r}" for key in sorted(set(have) - set(need)))
    yield from (f"not in the catalogue: {key!r}" for key in sorted(set(need) - set(have)))
    yield from (f"obsolete entry kept: {message.id!r}" for message in catalog.obsolete.values())
    for key, message in have.items():
        if message.fuzzy:
            yield f"fuzzy: {key!r}"
        if untranslated(message, catalog):
            yield f"not translated: {key!r}"
            continue
        # Each form carries the plural's: the Russian form for one serves 21 and 101 as well.
        original = message.id[-1] if message.pluralizable else message.id
        for form in forms(message):
            differing = set(PLACEHOLDER.findall(original)) ^ set(PLACEHOLDER.findall(form))
            if differing:
                yield f"placeholders differ ({', '.join(sorted(differing))}): {key!r}"


def check() -> int:
    """Print every complaint; 1 when there is any."""
    wanted, bad = template(), 0
    for language in LANGUAGES:
        for complaint in complaints(language, wanted):
            bad += 1
            print(f"{language}: {complaint}")
    if bad:
        print("Run `make messages`, translate what is empty, and try again.")
    return 1 if bad else 0


def compile_catalogues() -> int:
    """Write the .mo file of each catalogue."""
    for language in LANGUAGES:
        path = path_of(language)
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, read(path, language))
    return 0


def merge(base: str, ours: str, theirs: str) -> int:
    """Take each entry from the side that changed it; where both did, theirs stands."""
    language = next(
        (name for name in LANGUAGES if f'"Language: {name}\\n"' in Path(ours).read_text("utf-8")),
        LANGUAGES[0],
    )
    old, mine, other = (entries(read(Path(name), language)) for name in (base, ours, theirs))
    merged = Catalog(locale=language)
    for key in {**mine, **other}:
        before = forms(old[key]) if key in old else None
        left = forms(mine[key]) if key in mine else None
        right = forms(other[key]) if key in other else None
        empty = right is not None and not any(right) and left is not None
        chosen = mine if right == before or empty else other
        if key in chosen:
            entry = chosen[key]
            merged.add(entry.id, entry.string, context=entry.context)
    write(Path(ours), merged, language)
    return 0


COMMANDS = {
    "extract": extract,
    "missing": missing,
    "fill": fill,
    "check": check,
    "compile": compile_catalogues,
    "merge": merge,
}


def main() -> int:
    """Run the command named first."""
    command = COMMANDS.get(sys.argv[1]) if len(sys.argv) > 1 else None
    if command is None:
        print(__doc__)
        return 2
    return command(*sys.argv[2:])


if __name__ == "__main__":
    sys.exit(main())
