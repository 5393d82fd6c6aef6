"""`comity keys new`: fresh keys for an installation, as lines for its environment."""

import sys
from collections.abc import Sequence

from comity.config.settings.keys import new_field_key, new_secret


def run(arguments: Sequence[str]) -> int:
    """Print fresh keys; nothing is stored."""
    if list(arguments) != ["new"]:
        sys.stderr.write("usage: comity keys new\n")
        return 2
    sys.stdout.write(f"SECRET_KEY={new_secret()}\n")
    sys.stdout.write(f"AUDIT_KEY={new_secret()}\n")
    sys.stdout.write(f"FIELD_KEYS={new_field_key()}\n")
    return 0
