"""A model on disk: a folder of plain arrays and texts, opened memory-mapped. Nothing is pickled."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.vectors.meta import ModelMeta
from embed_core.vectors.subwords import Subwords
from embed_core.vectors.vocabulary import read_words
from embed_core.vectors.widening import Keep, widened
from embed_core.vectors.word_vectors import WordVectors

SCHEMA = 1
FILES = re.compile(r"(vectors|contexts|counts|own|subwords|subword-ids|state-[a-z-]+)\.npy|words\.txt|meta\.json")
PARTIAL = ".partial"
_IDENTITY = re.compile("[0-9a-f]{16}")


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
    subwords = model.subwords.facts() if model.subwords is not None else None
    text = meta_text(model.meta, identity=model.identity, shape=model.matrix.shape, subwords=subwords)
    arrays = _arrays(model)
    for name, array in arrays.items():
        _write(folder / f"{name}.npy", partial(_save_array, array=array))
    _write(folder / "words.txt", lambda path: path.write_bytes("\n".join(model.words).encode("utf-8")))
    _write(folder / "meta.json", lambda path: path.write_text(text, encoding="utf-8"))
    for path in folder.glob("*.npy"):
        if path.stem not in arrays:
            path.unlink()


def meta_text(
    meta: ModelMeta, *, identity: str, shape: tuple[int, ...], subwords: Mapping[str, Any] | None = None
) -> str:
    """Return what `meta.json` holds: how the model came to be, its identity and its size."""
    told = {"schema": SCHEMA, "identity": identity, **meta.to_json(), "words": shape[0], "dimensions": shape[1]}
    return json.dumps(told | ({"subwords": dict(subwords)} if subwords else {}), ensure_ascii=False, indent=1)


def _arrays(model: WordVectors) -> dict[str, np.ndarray[Any, Any]]:
    arrays = {"vectors": model.matrix, "counts": model.counts}
    if model.contexts is not None:
        arrays["contexts"] = model.contexts
    if model.subwords is not None:
        parts = model.subwords
        arrays |= {"own": parts.own, "subwords": parts.vectors, "subword-ids": parts.ids}
    return arrays | {f"state-{name}": array for name, array in model.state.items()}


def _ours(path: Path) -> bool:
    return bool(FILES.fullmatch(path.name.removesuffix(PARTIAL))) and path.is_file()


def _write(path: Path, write: Callable[[Path], Any]) -> None:
    half = path.with_name(path.name + PARTIAL)
    write(half)
    half.replace(path)


def _save_array(path: Path, array: np.ndarray[Any, Any]) -> None:
    with path.open("wb") as file:
        np.save(file, np.ascontiguousarray(array), allow_pickle=False)


def open_model(folder: str | Path, *, own: bool = False, keep: Keep | None = None) -> WordVectors:
    """Open a model; its matrices stay on disk until they are read. Raises `BrokenModel` with the reason.

    `own`: the folder was written by this program and by nobody else, so that the identity that it names is taken for
    its content's. Otherwise that is computed when asked for, which reads the whole matrix.

    Vectors that were kept in half precision (float16) are widened to the very numbers that the file holds, since all
    arithmetic here is that of float32: with `own` and `keep` once, into a file that is mapped like any other matrix,
    else into memory.
    """
    path = Path(folder)
    meta = _read(path, "meta.json", lambda file: dict(json.loads(file.read_text(encoding="utf-8"))))
    if _read(path, "meta.json", lambda _: int(meta["schema"])) > SCHEMA:
        raise BrokenModel(path.name, "newer")
    facts = _read(path, "meta.json", lambda _: ModelMeta.from_json(meta))
    known = str(meta.get("identity")) if own and _IDENTITY.fullmatch(str(meta.get("identity"))) else ""
    matrix = _read(path, "vectors.npy", lambda file: widened(_map_array(file), identity=known, keep=keep))
    counts = _read(path, "counts.npy", lambda file: np.load(file, allow_pickle=False))
    words = _read(path, "words.txt", lambda file: read_words(file.read_bytes()))
    contexts = _read(path, "contexts.npy", _map_array) if (path / "contexts.npy").exists() else None
    names = sorted(file.name for file in path.glob("state-*.npy"))
    state = {name[6:-4]: _read(path, name, _map_array) for name in names}
    numbers = all(array is None or array.dtype == np.float32 for array in (matrix, contexts, *state.values()))
    if not numbers or counts.dtype.kind not in "iu":
        raise BrokenModel(path.name, "shapes")
    try:
        subwords = _subwords(path, meta.get("subwords"))
        model = WordVectors(words, counts, matrix, facts, contexts, subwords, state)
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenModel(path.name, "shapes") from error
    if known:
        model.__dict__["identity"] = known  # as the cached property keeps it
    return model


def _subwords(folder: Path, facts: Any) -> Subwords | None:
    if not facts:
        return None
    files = {"ids": "subword-ids.npy", "vectors": "subwords.npy", "own": "own.npy"}
    return Subwords.of(facts, **{part: _read(folder, file, _map_array) for part, file in files.items()})


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
