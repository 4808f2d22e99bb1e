"""A corpus: documents as a stream of tokens, with their counts; in memory or in a folder."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from embed_core.corpus.segmentation import Segmentation
from embed_core.errors import LabError
from embed_core.parameters import from_json, to_json
from embed_core.remarks import Remark

SCHEMA = 1


class BrokenCorpus(LabError):
    """A corpus's folder cannot be read."""

    message_id = "error-broken-corpus"

    def __init__(self, folder: str, reason: str) -> None:
        super().__init__(folder=folder, reason=reason)


@dataclass(frozen=True, slots=True, eq=False)
class TokenStream:
    """The tokens as plain text, one sentence a line, split by spaces: bytes in memory, or a file."""

    data: bytes | None = None
    path: Path | None = None

    def read(self) -> bytes:
        """Return the whole stream as UTF-8."""
        if self.data is not None:
            return self.data
        assert self.path is not None
        return self.path.read_bytes()

    def lines(self) -> Iterator[str]:
        """Yield the sentences one by one; a file is not read whole."""
        if self.data is not None:
            yield from self.data.decode("utf-8").split("\n")[:-1]
        elif self.path is not None:
            with self.path.open(encoding="utf-8", newline="\n") as stream:
                for line in stream:
                    yield line.rstrip("\n")


@dataclass(frozen=True, eq=False)
class Corpus:
    """A text made ready for training. `counts` has every type, most frequent first."""

    name: str
    language: str
    encoding: str
    documents: int
    sentences: int
    tokens: int
    types: int
    characters: int
    counts: Mapping[str, int]
    segmentation: Segmentation
    identity: str
    stream: TokenStream
    synthetic: bool = False
    remarks: tuple[Remark, ...] = field(default=())

    def iter_sentences(self) -> Iterator[list[str]]:
        """Yield each sentence as its tokens."""
        for line in self.stream.lines():
            yield line.split(" ")

    def save(self, folder: str | Path) -> None:
        """Write tokens, counts and meta data into a folder; `open_corpus` reads it back."""
        path = Path(folder)
        path.mkdir(parents=True, exist_ok=True)
        (path / "tokens.txt").write_bytes(self.stream.read())
        lines = "".join(f"{word}\t{count}\n" for word, count in self.counts.items())
        (path / "counts.tsv").write_bytes(lines.encode("utf-8"))
        text = json.dumps(self._meta(), ensure_ascii=False, indent=1)
        (path / "meta.json").write_text(text, encoding="utf-8")

    def _meta(self) -> dict[str, Any]:
        plain = ("name", "language", "encoding", "documents", "sentences", "tokens", "types", "characters")
        data: dict[str, Any] = {"schema": SCHEMA} | {name: getattr(self, name) for name in plain}
        return data | {
            "identity": self.identity,
            "synthetic": self.synthetic,
            "segmentation": to_json(self.segmentation),
            "remarks": [remark.to_json() for remark in self.remarks],
        }


def build_corpus(
    documents: Iterable[Iterable[list[str]]],
    *,
    name: str,
    language: str,
    encoding: str = "utf-8",
    segmentation: Segmentation | None = None,
    synthetic: bool = False,
    characters: int = 0,
    remarks: tuple[Remark, ...] = (),
) -> Corpus:
    """Make a corpus in memory from sentences (lists of tokens), document by document."""
    counts: Counter[str] = Counter()
    lines: list[str] = []
    read = 0
    for document in documents:
        read += 1
        for tokens in document:
            if tokens:
                counts.update(tokens)
                lines.append(" ".join(tokens))
    data = "".join(f"{line}\n" for line in lines).encode("utf-8")
    ordered = dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
    return Corpus(
        name=name,
        language=language,
        encoding=encoding,
        documents=read,
        sentences=len(lines),
        tokens=sum(ordered.values()),
        types=len(ordered),
        characters=characters or sum(map(len, lines)),
        counts=ordered,
        segmentation=segmentation or Segmentation(),
        identity=hashlib.blake2b(data, digest_size=8).hexdigest(),
        stream=TokenStream(data=data),
        synthetic=synthetic,
        remarks=remarks,
    )


def open_corpus(folder: str | Path) -> Corpus:
    """Open a corpus from its folder; the token stream stays on disk. Raises `BrokenCorpus` with the reason."""
    path = Path(folder)
    try:
        meta = json.loads((path / "meta.json").read_text(encoding="utf-8"))
        if int(meta["schema"]) > SCHEMA:
            raise BrokenCorpus(path.name, "newer-version")
        rows = (path / "counts.tsv").read_bytes().decode("utf-8").splitlines()
        counts = {word: int(count) for word, count in (row.rsplit("\t", 1) for row in rows)}
        if not (path / "tokens.txt").is_file():
            raise BrokenCorpus(path.name, "missing tokens.txt")
        plain = ("name", "language", "encoding", "documents", "sentences", "tokens", "types", "characters")
        return Corpus(
            **{name: meta[name] for name in plain},
            counts=counts,
            segmentation=from_json(Segmentation, meta["segmentation"]),
            identity=str(meta["identity"]),
            stream=TokenStream(path=path / "tokens.txt"),
            synthetic=bool(meta["synthetic"]),
            remarks=tuple(Remark.from_json(data) for data in meta["remarks"]),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        reason = (
            f"missing {Path(error.filename).name}" if isinstance(error, FileNotFoundError) else type(error).__name__
        )
        raise BrokenCorpus(path.name, reason) from error
