"""The names of this installation's institutions: a file made from the database, changes over it.

The file lies beside the installation's other files and is named by the change it knows last, so
that a restored or a second database never meets a file of another. Each process opens it
memory-mapped and lays the changes made since over it; one small query a call tells whether there
are any. Nobody but `rebuild` writes a file.
"""

import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from comity.institutions.models import NameChange
from comity.institutions.names import layout
from comity.institutions.names.build import build, build_file
from comity.institutions.names.index import NameIndex, Tables
from comity.institutions.registry.stored import stored

# A change may be committed after one with a higher number: so many before the file's last are laid
# over it again, and so many of the newest are compared to notice it.
LATE = 200
NOTICED = 20
# After so many changes a new file is worth its making.
WORTH_A_FILE = 200

Change = tuple[int, str]


@dataclass(frozen=True, slots=True)
class _Opened:
    """What this process has open, and the newest changes it was opened for."""

    newest: tuple[Change, ...]
    folder_time: int
    path: Path | None
    index: NameIndex


_lock = threading.Lock()
_opened: _Opened | None = None


def current() -> NameIndex:
    """The index as of now; one small query when nothing has changed."""
    global _opened  # noqa: PLW0603 - one index a process, shared by its threads
    newest = tuple(NameChange.objects.order_by("-id").values_list("id", "code")[:NOTICED])
    folder_time = _folder_time()
    opened = _opened
    if opened is None or (opened.newest, opened.folder_time) != (newest, folder_time):
        with _lock:
            path, index = _open(_opened)
            opened = _opened = _Opened(newest, folder_time, path, index)
    return opened.index


def rebuild() -> Path | None:
    """Make the file from the database as it is now; None where nobody ever named an institution."""
    path = _next_path()
    if path is not None:
        build_file(path, stored())
        _remove_all_but(path)
    return path


def adopt(ready: Path) -> Path | None:
    """Take an index file that says what the database says, instead of making one."""
    path = _next_path()
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(".copied")
        shutil.copyfile(ready, beside)
        beside.replace(path)
        _remove_all_but(path)
    return path


def folder() -> Path:
    """Where the files lie."""
    return Path(settings.MEDIA_ROOT).parent / "names"


def _next_path() -> Path | None:
    last = NameChange.objects.order_by("-id").values_list("id", "code").first()
    return folder() / f"names-{last[0]}-{last[1]}-{layout.FORMAT}.idx" if last else None


def _folder_time() -> int:
    """Moves on when a file was put there or taken away."""
    try:
        return folder().stat().st_mtime_ns
    except OSError:
        return 0


def _open(before: _Opened | None) -> tuple[Path | None, NameIndex]:
    found = _newest_file()
    path, since = found or (None, 0)
    if path is None:
        tables = Tables(memoryview(build([])))
    elif before is not None and before.path == path:
        tables = before.index.layers[-1]
    else:
        tables = Tables(layout.mapped(path))
    changed = set(
        NameChange.objects.filter(id__gt=since - LATE)
        .exclude(institution=None)
        .values_list("institution_id", flat=True)
    )
    over = Tables(memoryview(build(stored(changed)))) if changed else None
    return path, NameIndex(tables, over)


def _newest_file() -> tuple[Path, int] | None:
    """The file that knows most of this database's changes, and the last it knows."""
    found = sorted(_files(), key=lambda file: file[1], reverse=True)
    numbers = [number for _, number, _ in found]
    known = set(NameChange.objects.filter(id__in=numbers).values_list("id", "code"))
    for path, number, code in found:
        if (number, code) in known:
            return path, number
    return None


def _files() -> Iterator[tuple[Path, int, str]]:
    for path in folder().glob(f"names-*-*-{layout.FORMAT}.idx"):
        _, number, code, _ = path.stem.split("-")
        yield path, int(number), code


def _remove_all_but(kept: Path) -> None:
    """Older files go; a process that has one open keeps it until it looks again."""
    for path in kept.parent.glob("names-*.idx"):
        if path != kept:
            path.unlink(missing_ok=True)
