"""Where the local instance keeps its database, files and keys."""

import os
from collections.abc import Callable
from pathlib import Path


def instance_folder() -> Path:
    """`var/` beside the checkout, or below the current folder for an installed wheel."""
    chosen = os.environ.get("COMITY_VAR", "").strip()
    root = Path(__file__).resolve().parents[4]
    if chosen:
        folder = Path(chosen)
    elif (root / "pyproject.toml").exists():
        folder = root / "var"
    else:
        folder = Path.cwd() / "var"
    folder.mkdir(parents=True, exist_ok=True)
    return folder.resolve()


def local_key(folder: Path, name: str, make: Callable[[], str]) -> str:
    """One of the instance's keys, made once and readable by its owner only."""
    path = folder / name
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(handle, "w", encoding="ascii") as file:
        key = make()
        file.write(key)
    return key
