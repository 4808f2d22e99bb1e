"""A model on disk: a folder of plain arrays and texts, opened memory-mapped. Nothing is pickled."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.vectors.word_vectors import ModelMeta, WordVectors

SCHEMA = 1
FILES = ("vectors.npy", "contexts.npy", "counts.npy", "words.txt", "meta.json")


class BrokenModel(LabError):
    """A model's folder cannot be read."""

    message_id = "error-broken-model"

    def __init__(self, folder: str, reason: str) -> None:
        super().__init__(folder=folder, reason=reason)


class FolderTaken(LabError):
    """A folder that holds something else would be written over."""

    message_id = "error-folder-taken"

    def __init__(self, folder: str) -> None:
        super().__init__(folder=folder)


def save_model(model: WordVectors, folder: Path) -> None:
    """Write vectors, words, counts and meta data into `folder`. Raises `FolderTaken`."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(path.name not in FILES for path in folder.iterdir()):
        raise FolderTaken(str(folder))
    np.save(folder / "vectors.npy", np.ascontiguousarray(model.matrix), allow_pickle=False)
    np.save(folder / "counts.npy", np.asarray(model.counts), allow_pickle=False)
    if model.contexts is not None:
        np.save(folder / "contexts.npy", np.ascontiguousarray(model.contexts), allow_pickle=False)
    else:
        (folder / "contexts.npy").unlink(missing_ok=True)
    (folder / "words.txt").write_bytes("\n".join(model.words).encode("utf-8"))
    meta = {"schema": SCHEMA, "identity": model.identity, **model.meta.to_json()}
    meta |= {"words": len(model), "dimensions": model.dimensions}
    text = json.dumps(meta, ensure_ascii=False, indent=1)
    (folder / "meta.json").write_text(text, encoding="utf-8")


def open_model(folder: str | Path) -> WordVectors:
    """Open a model; its matrix stays on disk until it is read. Raises `BrokenModel` with the reason."""
    path = Path(folder)
    try:
        meta = json.loads((path / "meta.json").read_text(encoding="utf-8"))
        if int(meta.get("schema", 0)) > SCHEMA:
            raise BrokenModel(path.name, "newer-version")
        matrix = np.load(path / "vectors.npy", mmap_mode="r", allow_pickle=False)
        counts = np.load(path / "counts.npy", allow_pickle=False)
        words = tuple((path / "words.txt").read_bytes().decode("utf-8").split("\n"))
        contexts: Any = None
        if (path / "contexts.npy").exists():
            contexts = np.load(path / "contexts.npy", mmap_mode="r", allow_pickle=False)
        if matrix.dtype != np.float32 or (contexts is not None and contexts.shape != matrix.shape):
            raise BrokenModel(path.name, "shapes")
        return WordVectors(words, counts, matrix, ModelMeta.from_json(meta), contexts)
    except FileNotFoundError as error:
        raise BrokenModel(path.name, f"missing {Path(error.filename).name}") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BrokenModel(path.name, type(error).__name__) from error
