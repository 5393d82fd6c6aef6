"""Tasks that a worker of its own process can be given."""

import sys
import time
from pathlib import Path

from comity.jobs.registry import task


@task("tests.long")
def long_one(folder):
    """Never ends the first time; is quick when something of an earlier run is there."""
    begun = Path(folder) / "begun"
    if begun.exists():
        (Path(folder) / "done").touch()
        return
    begun.touch()
    time.sleep(600)


if __name__ == "__main__":
    from comity.jobs import worker

    sys.exit(worker.run(sys.argv[1:]))
