"""Files as people gave them: bytes under numbers, their names apart, so that no name ever touches the disk."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from embed_core.store.disk import read_json, write_json

NAMES = "names.json"


def numbered(folder: Path, number: int) -> Path:
    """Return where the file with a number lies."""
    return folder / f"{number:04d}"


def write_names(folder: Path, names: Iterable[str], *, owner: str = "") -> None:
    """Write down what the files of a folder are called, in the order of their numbers, and whose they are."""
    write_json(folder / NAMES, {"names": list(names)} | ({"owner": owner} if owner else {}))


def named_files(folder: Path) -> list[tuple[str, Path]]:
    """Return the files of a folder, each with its name; none where there are no names."""
    try:
        names = read_json(folder / NAMES)["names"]
    except FileNotFoundError:
        return []
    return [(str(name), numbered(folder, number)) for number, name in enumerate(names)]
