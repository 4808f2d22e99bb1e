"""A model on disk: a folder of plain arrays and texts, opened memory-mapped. Nothing is pickled."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.vectors.meta import ModelMeta
from embed_core.vectors.word_vectors import WordVectors

SCHEMA = 1
FILES = ("vectors.npy", "contexts.npy", "counts.npy", "words.txt", "meta.json")
PARTIAL = ".partial"


class BrokenModel(LabError):
    """A model's folder cannot be read.

    `reason` is "missing" or "unreadable" (both of `file`), "shapes" (the files do not fit together) or
    "newer" (a later version of the program wrote it).
    """

    message_id = "error-broken-model"

    def __init__(self, folder: str, reason: str, *, file: str = "") -> None:
        super().__init__(folder=folder, reason=reason, file=file)
        self.identifier = f"error-broken-model-{reason}"


class FolderTaken(LabError):
    """A folder that holds something else would be written over."""

    message_id = "error-folder-taken"

    def __init__(self, folder: str) -> None:
        super().__init__(folder=folder)


def save_model(model: WordVectors, folder: Path) -> None:
    """Write vectors, words, counts and meta data into `folder`, which is made with its parents.

    A model that lies there is replaced file by file, so that those who have it open go on reading the old
    one. Raises `FolderTaken` where the folder holds anything else.
    """
    if folder.exists() and not (folder.is_dir() and all(_ours(path) for path in folder.iterdir())):
        raise FolderTaken(str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    meta = {"schema": SCHEMA, "identity": model.identity, **model.meta.to_json()}
    meta |= {"words": len(model), "dimensions": model.dimensions}
    _write(folder / "vectors.npy", lambda path: _save_array(path, model.matrix))
    _write(folder / "counts.npy", lambda path: _save_array(path, model.counts))
    _write(folder / "words.txt", lambda path: path.write_bytes("\n".join(model.words).encode("utf-8")))
    if model.contexts is None:
        (folder / "contexts.npy").unlink(missing_ok=True)
    else:
        contexts = model.contexts
        _write(folder / "contexts.npy", lambda path: _save_array(path, contexts))
    text = json.dumps(meta, ensure_ascii=False, indent=1)
    _write(folder / "meta.json", lambda path: path.write_text(text, encoding="utf-8"))


def _ours(path: Path) -> bool:
    return path.name.removesuffix(PARTIAL) in FILES and path.is_file()


def _write(path: Path, write: Callable[[Path], Any]) -> None:
    partial = path.with_name(path.name + PARTIAL)
    write(partial)
    partial.replace(path)


def _save_array(path: Path, array: np.ndarray[Any, Any]) -> None:
    with path.open("wb") as file:
        np.save(file, np.ascontiguousarray(array), allow_pickle=False)


def open_model(folder: str | Path) -> WordVectors:
    """Open a model; its matrices stay on disk until they are read. Raises `BrokenModel` with the reason."""
    path = Path(folder)
    meta = _read(path, "meta.json", lambda file: dict(json.loads(file.read_text(encoding="utf-8"))))
    if _read(path, "meta.json", lambda _: int(meta["schema"])) > SCHEMA:
        raise BrokenModel(path.name, "newer")
    facts = _read(path, "meta.json", lambda _: ModelMeta.from_json(meta))
    matrix = _read(path, "vectors.npy", _map_array)
    counts = _read(path, "counts.npy", lambda file: np.load(file, allow_pickle=False))
    text = _read(path, "words.txt", lambda file: file.read_bytes().decode("utf-8"))
    contexts = _read(path, "contexts.npy", _map_array) if (path / "contexts.npy").exists() else None
    numbers = all(array is None or array.dtype == np.float32 for array in (matrix, contexts))
    if not numbers or counts.dtype.kind not in "iu":
        raise BrokenModel(path.name, "shapes")
    try:
        return WordVectors(tuple(text.split("\n")), counts, matrix, facts, contexts)
    except ValueError as error:
        raise BrokenModel(path.name, "shapes") from error


def _read(folder: Path, name: str, read: Callable[[Path], Any]) -> Any:
    try:
        return read(folder / name)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise BrokenModel(folder.name, "missing", file=name) from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError, EOFError) as error:
        raise BrokenModel(folder.name, "unreadable", file=name) from error


def _map_array(path: Path) -> np.ndarray[Any, Any]:
    array = np.load(path, mmap_mode="r", allow_pickle=False)
    if not isinstance(array, np.ndarray):
        raise ValueError("not a plain array")
    return array
