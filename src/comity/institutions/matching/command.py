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
    """Match each line of FILE or of standard input; 1 with a sentence where a line is none."""
    options = _parser().parse_args(arguments)
    try:
        index = index_of(options.registry) if options.registry else shipped_index()
        if options.file:
            with options.file.open(encoding="utf-8") as lines:
                _answer(index, lines)
        else:
            _answer(index, sys.stdin)
    except BrokenPipeError:
        raise
    except (OSError, ValueError, KeyError) as error:
        sys.stderr.write(f"comity match: {error}\n")
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="comity match", description=__doc__)
    parser.add_argument(
        "file", nargs="?", type=Path, help='lines of {"id", "text", "country"?}; default: stdin'
    )
    parser.add_argument("--registry", type=Path, help="match against this registry (.jsonl.gz)")
    return parser


def _answer(index: NameIndex, lines: Iterable[str]) -> None:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
            text = str(asked["text"])
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(
                f'line {number} is not JSON with a "text": write {{"id": "1", "text": "..."}}'
            ) from error
        answer = match(index, text, str(asked.get("country") or ""))
        out = _written(asked.get("id"), text, answer)
        sys.stdout.write(json.dumps(out, ensure_ascii=False) + "\n")


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
