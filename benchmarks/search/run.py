"""Finding an institution as one types: our engine, and SQLite's FTS5 over the same names.

Everything is measured in one process and one run, on the institutions that ship; times are of CPU.
The queries are made from the names themselves, always the same ones: beginnings of names, acronyms,
Chinese by two characters, Russian, and names with one typing error. A query counts as answered when
the institution it was made from is among the first ten.
"""

import random
import resource
import sqlite3
import time
from pathlib import Path
from statistics import median

from comity.institutions.names.index import NameIndex
from comity.institutions.names.local_file import shipped_file
from comity.institutions.names.words import words
from comity.institutions.registry.shipped import shipped
from comity.shared.folding import fold, has_han

EACH = 250
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def queries(records, dice):
    """kind -> [(what is typed, the institution's id)]."""
    found = {"beginnings": [], "acronyms": [], "Chinese": [], "Russian": [], "typing errors": []}
    for record in dice.sample(records, len(records)):
        label = record.names[0].value
        split = label.split()
        if len(split) > 1 and label.isascii() and max(map(len, split)) > 4:
            cut = dice.randint(3, len(label))
            found["beginnings"].append((label[:cut], record.ror))
            found["typing errors"].append((misspelt(label, dice), record.ror))
        for name in record.names:
            if name.kind == "acronym" and len(name.value) > 2:
                found["acronyms"].append((name.value, record.ror))
            elif has_han(name.value) and len(name.value) > 3:
                found["Chinese"].append((name.value[: dice.choice((2, 4))], record.ror))
            elif name.language == "ru":
                found["Russian"].append((name.value[: dice.randint(6, 30)], record.ror))
    return {kind: rows[:EACH] for kind, rows in found.items()}


def misspelt(label, dice):
    """The name with one letter left out, put in, changed or exchanged in one of its words."""
    split = label.split()
    at = dice.choice([n for n, word in enumerate(split) if len(word) > 4])
    word = split[at]
    place = dice.randrange(len(word) - 1)
    split[at] = dice.choice(
        (
            word[:place] + word[place + 1 :],
            word[:place] + dice.choice(LETTERS) + word[place:],
            word[:place] + dice.choice(LETTERS) + word[place + 1 :],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        )
    )
    return " ".join(split)


def fts(records):
    """The same names in FTS5 with trigrams, ranked."""
    database = sqlite3.connect(":memory:")
    database.execute(
        "CREATE VIRTUAL TABLE names USING fts5(value, ror UNINDEXED, tokenize='trigram')"
    )
    database.executemany(
        "INSERT INTO names VALUES (?, ?)",
        [(fold(name.value), record.ror) for record in records for name in record.names],
    )

    def search(typed):
        parts = [f'"{part}"' for part in fold(typed).split() if len(part) > 2]
        if not parts:
            like = f"%{fold(typed)}%"
            sql = "SELECT ror FROM names WHERE value LIKE ? LIMIT 10"
            return [row[0] for row in database.execute(sql, [like])]
        sql = "SELECT ror FROM names WHERE names MATCH ? ORDER BY rank LIMIT 10"
        return [row[0] for row in database.execute(sql, [" ".join(parts)])]

    return search


def measured(search, rows):
    """(median, 95th of a hundred, share answered); milliseconds of CPU."""
    times, answered = [], 0
    for typed, ror in rows:
        begun = time.process_time()
        found = search(typed)
        times.append((time.process_time() - begun) * 1000)
        answered += ror in found
    times.sort()
    return median(times), times[int(len(times) * 0.95)], answered / len(rows)


def main():
    path = shipped_file()
    begun = time.perf_counter()
    index = NameIndex.open(path)
    index.search("warm")
    opened = (time.perf_counter() - begun) * 1000
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    records = [record for record in shipped() if record.status == "active"]
    asked = queries(records, random.Random(7))  # noqa: S311 - the same queries each time
    print(f"index: {Path(path).stat().st_size / 1e6:.0f} MB, opened in {opened:.0f} ms, "
          f"{held} MB resident with it")  # fmt: skip

    def ours(typed):
        return [hit.entry.ror for hit in index.search(typed)]

    theirs = fts(records)
    heads = ("queries", "n", "ours p50", "p95", "found", "FTS5 p50", "p95", "found", "p95 ratio")
    print("{:16}{:>6}{:>10}{:>8}{:>8}{:>10}{:>8}{:>8}{:>11}".format(*heads))
    everything = [row for rows in asked.values() for row in rows]
    for kind, rows in [*asked.items(), ("all", everything)]:
        words.cache_clear()
        (half, most, found), (fts_half, fts_most, fts_found) = (
            measured(search, rows) for search in (ours, theirs)
        )
        print(
            f"{kind:16}{len(rows):6}{half:10.2f}{most:8.2f}{found:8.1%}"
            f"{fts_half:10.2f}{fts_most:8.2f}{fts_found:8.1%}{most / fts_most:11.2f}"
        )


if __name__ == "__main__":
    main()
