"""`comity read FILE...`: what texts say, one JSON object a line, from the shipped institutions."""

import argparse
import json
import sys
from pathlib import Path

import django
from django.utils import translation

from comity.documents.text import Unreadable, extract
from comity.institutions.names import NameIndex
from comity.institutions.names.local_file import shipped_index
from comity.reading.readers import Context, Home, reader
from comity.shared.edtf import EdtfError, parse


def run(arguments: list[str]) -> int:
    """Read each file; 1 when one of them could not be read."""
    options = _options(arguments)
    django.setup()
    # Sentences of the command line are English, as its help is.
    with translation.override("en"):
        return _read_all(options)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="comity read", description="Say what texts tell about cooperation, as JSON Lines."
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--home", help="ROR address of the institution whose texts these are")
    parser.add_argument("--published", help="day of publication, where the texts do not say it")
    parser.add_argument("--reader", default="rules", help="which reader (rules)")
    return parser.parse_args(arguments)


def _read_all(options: argparse.Namespace) -> int:
    names = shipped_index()
    home = _home(names, options.home) if options.home else None
    if options.home and home is None:
        return _said(f"{options.home} is no institution we know. Write a ROR address.")
    if options.published and not _is_date(options.published):
        return _said(f"{options.published} is no day. Write it as 2024-05-24.")
    try:
        chosen = reader(options.reader)
    except KeyError:
        return _said(f"There is no reader named {options.reader}.")
    context = Context(names, home=home, published=options.published)
    failed = 0
    for path in options.files:
        try:
            text = extract(path).text
        except Unreadable as error:
            failed = _said(f"{path}: {error}")
            continue
        answer = {"file": str(path), **chosen.read(text, context).as_json()}
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    return failed


def _home(names: NameIndex, address: str) -> Home | None:
    entry = names.with_ror(address)
    if entry is None:
        return None
    return Home(entry.address, tuple(name for name, _language, _kind in entry.names), entry.country)


def _is_date(value: str) -> bool:
    try:
        parse(value)
    except EdtfError:
        return False
    return True


def _said(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1
