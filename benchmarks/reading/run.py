"""How well `comity read` reads: precision and recall per kind over annotated texts, and its misses.

    .venv/bin/python benchmarks/reading/run.py [--misses] [--home ROR] FOLDER...

A folder holds texts (NAME.txt) with what a person found in them (NAME.json). Without folders,
those beside the repository (where they are there) and our own are read. A found string counts when
it equals an annotated one or one holds the other with at least 60% of its letters. `--repeat N`
measures the time of N readings.
"""

import argparse
import json
import os
import re
import resource
import sys
import time
import unicodedata
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "comity.config.settings.dev")

import django

django.setup()

from comity.institutions.names.local_file import shipped_index  # noqa: E402 - settings first
from comity.reading.readers import Context, Home, reader  # noqa: E402 - settings first

SHARED = Path(__file__).resolve().parents[3] / "shared" / "reading"
OURS = Path(__file__).resolve().parent / "ours"
LEAST_SHARE = 0.6
KINDS = (
    "institutions", "people", "areas", "places", "activities", "event dates", "event kind",
    "agreement", "published",
)  # fmt: skip


def folded(text):
    return " ".join(unicodedata.normalize("NFKC", text or "").casefold().split())


def same(left, right):
    shorter, longer = sorted((folded(left), folded(right)), key=len)
    return bool(shorter) and shorter in longer and len(shorter) >= LEAST_SHARE * len(longer)


def same_date(found, gold):
    return str(found)[: len(gold)] == gold or (len(gold) == 4 and str(found)[:4] == gold)


def any_name(found, gold):
    ours = [found["mention"], *found["aliases"]]
    return any(same(one, other) for one in ours for other in [gold["mention"], *gold["aliases"]])


def compared(found, gold):
    """Kind -> (what we found, what the person found, how two are compared)."""
    events = found["events"]
    main = gold["event_type"]
    kind = main if any(one["kind"] == main for one in events) else ("?" if events else None)
    ours, theirs = found["agreement"], gold.get("agreement") or {}
    return {
        "institutions": (found["institutions"], gold["institutions"], any_name),
        "people": (
            [one["name"] for one in found["people"]],
            [one["name"] for one in gold["people"]],
            same,
        ),
        "areas": ([one["text"] for one in found["areas"]], gold["areas"], same),
        "places": ([one["text"] for one in found["places"]], gold["places_visited"], same),
        "activities": (
            sorted({one["kind"] for one in found["activities"]}),
            gold["activities"],
            str.__eq__,
        ),
        "event dates": (
            [one["date"] for one in events if one["date"]],
            [one["date"] for one in gold["timeline"]],
            same_date,
        ),
        "event kind": ([kind] if kind else [], [main], str.__eq__),
        "agreement": (
            [(ours["kind"], ours["status"])] if ours else [],
            [(theirs["type"], theirs["status"])] if theirs.get("type") else [],
            tuple.__eq__,
        ),
        "published": (
            [found["published"]] if found["published"] else [],
            [gold["date"]] if gold["date"] else [],
            str.__eq__,
        ),
    }


def paired(found, gold, equal):
    """(right, wrong ones, missed ones)."""
    missed, wrong = list(gold), []
    for one in found:
        hit = next((other for other in missed if equal(one, other)), None)
        if hit is None:
            wrong.append(one)
        else:
            missed.remove(hit)
    return len(found) - len(wrong), wrong, missed


def texts(folders):
    for folder in folders:
        for path in sorted(folder.glob("*.txt")):
            gold = path.with_suffix(".json")
            if gold.exists():
                yield path, path.read_text(encoding="utf-8"), json.loads(gold.read_text())


def shown(one):
    return one["mention"] if isinstance(one, dict) else str(one)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument(
        "folders", nargs="*", type=Path, default=[SHARED / "dev", SHARED / "story", OURS]
    )
    parser.add_argument("--misses", action="store_true", help="say what was missed and invented")
    parser.add_argument("--home", help="ROR address of the home institution")
    parser.add_argument("--repeat", type=int, default=5)
    options = parser.parse_args()
    material = list(texts(options.folders))
    if not material:
        sys.exit("There are no annotated texts here: name a folder with NAME.txt and NAME.json.")
    names = shipped_index()
    entry = names.with_ror(options.home) if options.home else None
    home = Home(entry.address, tuple(one[0] for one in entry.names)) if entry else None
    chosen, context = reader(), Context(names, home=home)
    totals = {kind: [0, 0, 0] for kind in KINDS}
    for path, text, gold in material:
        found = chosen.read(text, context).as_json()
        for kind, sides in compared(found, gold).items():
            right, wrong, missed = paired(*sides)
            total = totals[kind]
            total[0] += right
            total[1] += right + len(wrong)
            total[2] += right + len(missed)
            if options.misses and (wrong or missed):
                print(f"{path.stem}: {kind}: invented {[*map(shown, wrong)]}", end="")
                print(f", missed {[*map(shown, missed)]}")
    table(totals, len(material))
    speed(chosen, context, [text for _path, text, _gold in material], options.repeat)


def table(totals, count):
    print(f"\n{'kind':<14} precision  recall     F1   annotated")
    scores = []
    for kind, (right, found, gold) in totals.items():
        precision = right / found if found else 0.0
        recall = right / gold if gold else 0.0
        f1 = 2 * precision * recall / (precision + recall) if right else 0.0
        scores.append(f1)
        print(f"{kind:<14} {precision:9.2f} {recall:7.2f} {f1:6.2f} {gold:8}")
    print(f"{'mean of F1':<14} {sum(scores) / len(scores):24.3f}   over {count} texts")


def speed(chosen, context, material, repeat):
    """CPU per 1,000 words, a Chinese character counting as two thirds of a word."""
    length = sum(
        len(re.findall(r"[^\W\u4e00-\u9fff]+", text))
        + len(re.findall("[\u4e00-\u9fff]", text)) / 1.5
        for text in material
    )
    start = time.process_time()
    for _ in range(repeat):
        for text in material:
            chosen.read(text, context)
    spent = (time.process_time() - start) / repeat
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"CPU {spent / length * 1e6:.0f} ms for 1,000 words, {memory:.0f} MB at most")


if __name__ == "__main__":
    main()
