"""A corpus as a folder: tokens.txt, counts.tsv, documents.jsonl and meta.json."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import numpy as np

from embed_core.corpus.corpus import DOCUMENTS, TOKENS, Corpus, TokenStream
from embed_core.corpus.documents import Documents
from embed_core.corpus.listing import Listing
from embed_core.corpus.segmentation import Segmentation
from embed_core.errors import LabError
from embed_core.parameters import from_json, to_json
from embed_core.remarks import Remark

SCHEMA = 1
COUNTS, WHERE, META = "counts.tsv", "documents.bin", "meta.json"
_PLAIN = ("name", "language", "encoding", "documents", "sentences", "tokens", "types", "characters", "identity")


class BrokenCorpus(LabError):
    """A corpus's folder cannot be read.

    `reason` is "missing", "changed" (shorter, longer or other than when it was written), "unreadable" or
    "newer" (written by a newer version); `file` is the file that it was found in.
    """

    message_id = "error-broken-corpus"

    def __init__(self, folder: str, reason: str, *, file: str = META) -> None:
        super().__init__(folder=folder, reason=reason, file=file)


def save_corpus(corpus: Corpus, folder: Path) -> None:
    """Write a corpus into a folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    tokens = folder / TOKENS
    if corpus.stream.path is None:
        tokens.write_bytes(corpus.stream.read())
    elif corpus.stream.path.absolute() != tokens.absolute():
        shutil.copyfile(corpus.stream.path, tokens)
    with (folder / COUNTS).open("wb") as out:
        out.writelines(f"{word}\t{count}\n".encode() for word, count in corpus.counts.items())
    _save_parts(corpus.parts, folder)
    meta: dict[str, Any] = {"schema": SCHEMA} | {name: getattr(corpus, name) for name in _PLAIN}
    meta |= {
        "synthetic": corpus.synthetic,
        "parts": len(corpus.parts),
        "bytes": tokens.stat().st_size,
        "segmentation": to_json(corpus.segmentation),
        "remarks": [remark.to_json() for remark in corpus.remarks],
    }
    (folder / META).write_text(json.dumps(meta, ensure_ascii=False, indent=1), encoding="utf-8")


def open_corpus(folder: str | Path) -> Corpus:
    """Open a corpus from its folder; the token stream stays on disk. Raises `BrokenCorpus` with the reason."""
    path = Path(folder)
    meta = _meta(path)
    counts, parts = _counts(path, meta), _parts(path, meta)
    stream = path / TOKENS
    if not stream.is_file():
        raise BrokenCorpus(path.name, "missing", file=TOKENS)
    if stream.stat().st_size != int(meta.get("bytes", stream.stat().st_size)):
        raise BrokenCorpus(path.name, "changed", file=TOKENS)
    try:
        return Corpus(
            **{name: meta[name] for name in _PLAIN},
            counts=counts,
            segmentation=from_json(Segmentation, meta["segmentation"]),
            stream=TokenStream(path=stream),
            parts=parts,
            synthetic=bool(meta["synthetic"]),
            remarks=tuple(Remark.from_json(data) for data in meta["remarks"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError, LabError) as error:
        raise BrokenCorpus(path.name, "changed") from error


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        reason = "missing" if isinstance(error, (FileNotFoundError, NotADirectoryError)) else "unreadable"
        raise BrokenCorpus(path.parent.name, reason, file=path.name) from error
    except UnicodeDecodeError as error:
        raise BrokenCorpus(path.parent.name, "changed", file=path.name) from error


def _meta(path: Path) -> dict[str, Any]:
    try:
        meta: dict[str, Any] = json.loads(_read(path / META))
        schema = int(meta["schema"])
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenCorpus(path.name, "changed") from error
    if schema > SCHEMA:
        raise BrokenCorpus(path.name, "newer")
    return meta


def _counts(path: Path, meta: dict[str, Any]) -> dict[str, int]:
    try:
        rows = (row.split("\t") for row in _read(path / COUNTS).split("\n")[:-1])
        counts = {word: int(count) for word, count in rows}
    except ValueError as error:
        raise BrokenCorpus(path.name, "changed", file=COUNTS) from error
    if len(counts) != meta.get("types") or sum(counts.values()) != meta.get("tokens"):
        raise BrokenCorpus(path.name, "changed", file=COUNTS)
    return counts


def _parts(path: Path, meta: dict[str, Any]) -> Documents:
    """Return the documents; a corpus that was stored before they were kept has one."""
    try:
        sentences, number = int(meta["sentences"]), meta.get("parts")
        if number is None:
            return Documents.whole(str(meta["name"]), sentences)
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenCorpus(path.name, "changed") from error
    if (path / WHERE).is_file():
        return _listed(path, int(number), sentences)
    rows = _read(path / DOCUMENTS).split("\n")[:-1]
    try:
        parts = Documents.from_rows(json.loads(f"[{','.join(rows)}]"), sentences)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BrokenCorpus(path.name, "changed", file=DOCUMENTS) from error
    if len(parts) != number:
        raise BrokenCorpus(path.name, "changed", file=DOCUMENTS)
    return parts


def _listed(path: Path, number: int, sentences: int) -> Documents:
    """Return documents whose lines stay on the disk. Of a folder without `WHERE`, all are read."""
    try:
        where = np.fromfile(path / WHERE, np.int64)
        if len(where) != 2 * number + 1 or int(where[-1]) != (path / DOCUMENTS).stat().st_size:
            raise ValueError(WHERE)
        return Documents.of(where[:number], Listing(where[number:], path=path / DOCUMENTS), sentences)
    except ValueError as error:
        raise BrokenCorpus(path.name, "changed", file=DOCUMENTS) from error
    except OSError as error:
        reason = "missing" if isinstance(error, FileNotFoundError) else "unreadable"
        raise BrokenCorpus(path.name, reason, file=DOCUMENTS) from error


def _save_parts(parts: Documents, folder: Path) -> None:
    """Write the documents, a line each, and where each begins: in the text, and in the file."""
    target = folder / DOCUMENTS
    listing = parts.listing
    if listing is None or listing.path is None or listing.path.absolute() != target.absolute():
        lengths = [0]
        with target.open("wb") as out:
            lengths += [out.write(line) for line in parts.lines()]
        offsets = np.cumsum(lengths, dtype=np.int64)
    else:
        offsets = listing.offsets
    np.concatenate([parts.starts, offsets]).tofile(folder / WHERE)
