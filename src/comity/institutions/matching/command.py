"""`comity match`: strings in, institutions out, as JSON Lines."""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from comity.institutions.matching.matcher import Answer, Candidate, match
from comity.institutions.matching.registry_file import index_of
from comity.institutions.names.index import Entry, NameIndex
from comity.institutions.names.local_file import shipped_index
from comity.institutions.registry.records import BrokenRecord, short


def run(arguments: Sequence[str]) -> int:
    """Match each line of FILE or of standard input.

    A line that says nothing to match is named and left out, the others are answered; then, and
    where a file cannot be read, the exit status is 1.
    """
    options = _parser().parse_args(arguments)
    try:
        index = index_of(options.registry) if options.registry else shipped_index()
        if not options.file:
            return _answer(index, sys.stdin.buffer)
        with options.file.open("rb") as lines:
            return _answer(index, lines)
    except BrokenPipeError:
        raise
    except (OSError, ValueError, KeyError) as error:
        sys.stderr.write(f"comity match: {error}\n")
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="comity match", description=__doc__)
    parser.add_argument(
        "file", nargs="?", type=Path, help='lines of {"id", "text", "country"?}; default: stdin'
    )
    parser.add_argument("--registry", type=Path, help="match against this registry (.jsonl.gz)")
    return parser


def _answer(index: NameIndex, lines: Iterable[bytes]) -> int:
    """Write an answer for each line, in their order; 1 where there were bad ones."""
    status = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        asked = _asked(line)
        if asked is None:
            sys.stderr.write(
                f'comity match: line {number} is not JSON with a "text", and is left out:'
                ' write {"id": "1", "text": "..."}\n'
            )
            status = 1
            continue
        answer = match(index, asked["text"], asked.get("country") or "")
        out = _written(asked.get("id"), asked["text"], answer)
        sys.stdout.write(json.dumps(out, ensure_ascii=False) + "\n")
    return status


def _asked(line: bytes) -> dict[str, Any] | None:
    """What a line asks; None for one that asks nothing."""
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        return None
    good = (
        isinstance(asked, dict)
        and isinstance(asked.get("text"), str)
        and isinstance(asked.get("country"), str | None)
    )
    return asked if good else None


def _written(identifier: Any, text: str, answer: Answer) -> dict[str, Any]:
    return {
        "id": identifier,
        "text": text,
        "ids": [address(one.entry) for one in answer.accepted],
        "candidates": [_candidate(one) for one in answer.candidates],
    }


def _candidate(one: Candidate) -> dict[str, Any]:
    local = one.entry.ror.startswith("local:")
    return {
        "id": address(one.entry),
        "ror": None if local else address(one.entry),
        "name": one.entry.names[0][0],
        "score": round(max(0.0, min(one.score, 1.0)), 3),
        "reason": "; ".join(one.reasons),
    }


def address(entry: Entry) -> str:
    """A full ROR address; what is none (`local:CODE`, a made-up id) as it is written."""
    try:
        return f"https://ror.org/{short(entry.ror)}"
    except BrokenRecord:
        return entry.ror
