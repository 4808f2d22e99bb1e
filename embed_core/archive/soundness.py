"""The house's own check of what came in an archive, before anybody sees it.

A checksum tells that a file is the one that the manifest names; the manifest is whoever's. So what a folder says of
itself is checked too: that arrays are as long as their heads say, that the content has the identity that results are
kept under, and that whatever pages read of it is of the right kind.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
import zipfile
import zlib
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, BinaryIO, cast

import numpy as np

from embed_core.archive.errors import Unfit
from embed_core.corpus import BrokenCorpus, ReadingChoices, open_corpus, places_of
from embed_core.corpus.documents import Documents
from embed_core.errors import LabError
from embed_core.language import keys
from embed_core.parameters import from_json
from embed_core.vectors import BrokenModel, open_model
from embed_core.vectors.meta import LEFT_OUT, TITLED
from embed_core.vectors.word_vectors import blocks_of, content_hash

META, FILM = "meta.json", "film.npz"
LARGEST_META, LARGEST_FILM = 32 << 20, 256 << 20
LONGEST_TITLE = 200
GoOn = Callable[[], bool]
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, KeyError, TypeError, RuntimeError)
_IDENTITY = re.compile(r"[0-9a-f]{16}")
_ORIGIN = ("address", "sha256", "model", "page", "licence", "package")
_TEXTS, _NUMBERS = ("loss",), ("seconds", "seed", "epochs")


def check_model(folder: Path, *, trainers: Collection[str]) -> str:
    """Return the identity of the model in a folder, computed from its content whatever it says. Raises `Unfit`.

    `trainers` are those that this version knows.
    """
    meta = _meta(folder)
    for path in sorted(folder.glob("*.npy")):
        with path.open("rb") as file:
            _check_array(file, path.stat().st_size, path.name)
    if (folder / FILM).exists():
        _check_film(folder / FILM)
    trainer = meta.get("trainer", "imported")
    if trainer not in (*trainers, "imported"):
        raise Unfit("newer" if isinstance(trainer, str) else "broken", file=META)
    _check_facts(meta)
    try:
        model = open_model(folder)
        words = "\n".join(model.words).encode("utf-8", "surrogatepass")
        found = content_hash((words,), model.matrix.shape, model.counts, blocks_of(model.matrix))
    except (BrokenModel, ValueError, TypeError, KeyError) as error:
        raise _unfit(error) from error
    if meta.get("identity") != found:
        raise Unfit("identity", file=META)
    return found


def check_corpus(folder: Path, *, go_on: GoOn) -> str:
    """Return the identity of the corpus in a folder, which gets its index. Raises `Unfit`, and `Stopped`."""
    meta = _meta(folder)
    known = keys("en")
    rows = meta.get("remarks")
    remarks: list[Any] = rows if isinstance(rows, list) else [None]
    if any(not isinstance(row, dict) or not isinstance(row.get("parameters"), dict) for row in remarks):
        raise Unfit("broken", file=META)
    if any(str(row.get("id")) not in known for row in remarks):
        raise Unfit("newer", file=META)
    texts = (meta.get(name) for name in ("name", "language", "encoding"))
    counts = (meta.get(name) for name in ("documents", "sentences", "tokens", "types", "characters"))
    if not all(isinstance(text, str) for text in texts) or not all(_is_count(count) for count in counts):
        raise Unfit("broken", file=META)
    try:
        found, lines, size = _hash(folder / "tokens.txt")
        if meta.get("identity") != found:
            raise Unfit("identity", file="tokens.txt")
        if lines != meta["sentences"] or meta["tokens"] > size:
            raise Unfit("broken", file=META)
        corpus = open_corpus(folder)
        places_of(corpus, go_on=go_on)
        _read_documents(corpus.parts)
    except (BrokenCorpus, OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise _unfit(error) from error
    return found


def sound_extra(kind: str, extra: Mapping[str, Any]) -> dict[str, Any]:
    """Return what of a card's extras is as this version writes it."""
    kept: dict[str, Any] = {}
    of = extra.get("replicate_of")
    if kind == "model" and isinstance(of, str) and _IDENTITY.fullmatch(of):
        kept["replicate_of"] = of
    origin = extra.get("origin")
    if kind == "model" and isinstance(origin, dict):
        told = {name: origin[name] for name in _ORIGIN if name in origin}
        if told and all(isinstance(text, str) and len(text) <= 2000 for text in told.values()):
            kept["origin"] = told
    if kind == "corpus":
        encodings = extra.get("encodings")
        if isinstance(encodings, list) and all(e is None or isinstance(e, str) for e in encodings):
            kept["encodings"] = [None if each is None else each[:40] for each in encodings]
        reading = extra.get("reading")
        if isinstance(reading, dict) and _reads(reading):
            kept["reading"] = {name: reading[name] for name in ReadingChoices.__slots__ if name in reading}
    return kept


def _reads(reading: dict[str, Any]) -> bool:
    try:
        found = from_json(ReadingChoices, reading)
    except (LabError, TypeError, ValueError):
        return False
    return isinstance(found.column, str) and all(isinstance(v, bool) for v in (found.chapters, found.segmented))


def _meta(folder: Path) -> dict[str, Any]:
    path = folder / META
    try:
        if path.stat().st_size > LARGEST_META:
            raise Unfit("size", file=META)
        told = json.loads(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        raise Unfit("missing", file=META) from None
    except (OSError, ValueError, RecursionError) as error:
        raise Unfit("unreadable", file=META) from error
    if not isinstance(told, dict):
        raise Unfit("unreadable", file=META)
    return told


def _check_facts(meta: Mapping[str, Any]) -> None:
    """Raise `Unfit` where what a model says of its making is not what pages can show."""
    numbers = [meta.get(name, 0) for name in _NUMBERS] + list(_listed(meta.get("losses")))
    texts = [meta.get(name, "") for name in _TEXTS]
    texts += [meta.get(name) or "" for name in ("continued_from", "tuned_from")]
    mappings = [meta.get(name) or {} for name in ("settings", "versions", "source")]
    right = all(_is_number(number) for number in numbers) and all(isinstance(text, str) for text in texts)
    right = right and all(isinstance(each, dict) and all(map(_is_plain, each.values())) for each in mappings)
    right = right and _is_number((meta.get("settings") or {}).get("alpha", 0.0))
    source = meta.get("source") or {}
    if right and source:
        titled = [source.get(name, "") for name in TITLED.values()]
        right = all(isinstance(text, str) and len(text) <= LONGEST_TITLE for text in titled)
        right = right and all(_is_count(source.get(name, 0)) for name in LEFT_OUT)
        if right and f"model-format-{source.get('format', 'glove')}" not in keys("en"):
            raise Unfit("newer", file=META)
    corpus = meta.get("corpus")
    if corpus is not None:
        right = right and isinstance(corpus, dict)
        right = right and all(isinstance(corpus.get(name), str) for name in ("identity", "name", "language"))
        right = right and all(_is_count(corpus.get(name)) for name in ("tokens", "types"))
    if not right:
        raise Unfit("broken", file=META)


def _listed(data: Any) -> list[Any]:
    return data if isinstance(data, list) else [None] if data else []


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_plain(value: Any) -> bool:
    """Tell whether a setting is a number, a text, a truth value, nothing, or a short list of such."""
    if isinstance(value, list):
        return len(value) <= 1000 and all(not isinstance(each, list) and _is_plain(each) for each in value)
    return value is None or isinstance(value, (str, bool)) or _is_number(value)


def _check_array(file: BinaryIO, size: int, name: str) -> None:
    """Raise `Unfit` where a .npy file is not exactly as long as its head says, or holds anything but numbers."""
    try:
        version = np.lib.format.read_magic(file)
        read = np.lib.format.read_array_header_1_0 if version == (1, 0) else np.lib.format.read_array_header_2_0
        shape, _, kind = read(file, max_header_size=4096)
    except (ValueError, OSError, EOFError, TypeError, SyntaxError, RecursionError, MemoryError) as error:
        raise Unfit("unreadable", file=name) from error
    if kind.kind not in "iuf" or math.prod(shape) * kind.itemsize + file.tell() != size:
        raise Unfit("unreadable", file=name)


def _check_film(path: Path) -> None:
    """Raise `Unfit` where a film would unpack to more than a film is, or holds anything but arrays of numbers."""
    try:
        with zipfile.ZipFile(path) as parts:
            infos = parts.infolist()
            if len(infos) > 16 or sum(info.file_size for info in infos) > LARGEST_FILM:
                raise Unfit("size", file=FILM)
            for info in infos:
                with parts.open(info) as file:
                    _check_array(cast(BinaryIO, file), info.file_size, FILM)
    except _BROKEN as error:
        raise Unfit("unreadable", file=FILM) from error


def _hash(path: Path) -> tuple[str, int, int]:
    """Return the hash of a token stream, how many lines it has, and its size."""
    mark, lines, size = hashlib.blake2b(digest_size=8), 0, 0
    with path.open("rb") as file:
        while data := file.read(1 << 20):
            mark.update(data)
            lines += data.count(b"\n")
            size += len(data)
    return mark.hexdigest(), lines, size


def _read_documents(parts: Documents) -> None:
    """Read the name and the meta data of every document once. Raises `ValueError` where one is none."""
    offsets = parts.listing.offsets if parts.listing is not None else np.zeros(1, np.int64)
    if offsets[0] != 0 or (np.diff(offsets) < 0).any():
        raise ValueError("documents.bin")
    found = 0
    for name, told in zip(parts.names, parts.meta):
        if not isinstance(name, str) or not isinstance(told, Mapping):
            raise ValueError("documents.jsonl")
        if not all(isinstance(text, str) for text in told.values()):
            raise ValueError("documents.jsonl")
        found += 1
    if found != len(parts):
        raise ValueError("documents.jsonl")


def _unfit(error: Exception) -> Unfit:
    """Return why the house's own check refused a folder, with the file at fault where that is told."""
    told = error.parameters if isinstance(error, LabError) else {}
    reason = "newer" if told.get("reason") == "newer" else "broken"
    return Unfit(reason, file=str(told.get("file", "")))
