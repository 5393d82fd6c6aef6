"""Make the institutions that ship from a registry file: pack_institutions.py FILE.

FILE is anything `comity institutions load` reads. The result is sorted so that like stands by
like, which the compression rewards.
"""

import sys
from pathlib import Path

from comity.institutions.registry.files import raw_records
from comity.institutions.registry.records import BrokenRecord, RegistryRecord, from_ror
from comity.institutions.registry.shipped import REGISTRY, pack


def main() -> None:
    """Read, say what was left out, write."""
    records: list[RegistryRecord] = []
    for number, raw in raw_records(Path(sys.argv[1])):
        try:
            records.append(from_ror(raw))
        except BrokenRecord as error:
            print(f"record {number} left out: {error}")
    records.sort(key=lambda record: (record.country, record.city, record.ror))
    print(f"{pack(records, REGISTRY)} records, {REGISTRY.stat().st_size / 1e6:.1f} MB")


main()
