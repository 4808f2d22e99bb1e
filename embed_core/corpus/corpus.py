"""A corpus: documents as a stream of tokens, with their counts; in memory or in a folder."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from io import BytesIO
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import BinaryIO

from embed_core.corpus.cut import Cut, cut_of
from embed_core.corpus.documents import NOTHING, Documents
from embed_core.corpus.listing import Roll
from embed_core.corpus.segmentation import Segmentation
from embed_core.remarks import Remark

TOKENS, DOCUMENTS = "tokens.txt", "documents.jsonl"
"""The files that grow while a text is read."""


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

    @contextmanager
    def opened(self) -> Iterator[bytes | mmap]:
        """Give the whole stream to look into; a file is mapped and not read."""
        if self.path is None or not self.path.stat().st_size:
            yield self.read()
            return
        with self.path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as view:
            yield view

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
    """A text made ready for training.

    `counts` has every type, most frequent first, equal ones in the order of their characters;
    `language` is "zh", "en" (any script with spaces) or "mixed"; `characters` counts the text as
    read; `identity` is a hash of the token stream: the same tokens give the same one. `documents` is
    how many there are, `parts` where each begins; a corpus stored before these were kept has one part.
    """

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
    parts: Documents
    synthetic: bool = False
    remarks: tuple[Remark, ...] = field(default=())

    def iter_sentences(self) -> Iterator[list[str]]:
        """Yield each sentence as its tokens."""
        for line in self.stream.lines():
            yield line.split(" ")

    def save(self, folder: str | Path) -> None:
        """Write the tokens, their counts, the documents and meta.json into a folder; `open_corpus` reads it back."""
        from embed_core.corpus.storage import save_corpus

        save_corpus(self, Path(folder))


class Tally:
    """Counts tokens and keeps them as the stream, while a text is cut piece by piece: in memory, or in a folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self.counts: Counter[str] = Counter()
        self.sentences = 0
        self._path = None if folder is None else folder / TOKENS
        self._out: BinaryIO = BytesIO() if self._path is None else self._path.open("wb")
        self._documents = Roll(None if folder is None else folder / DOCUMENTS)
        self._hash = hashlib.blake2b(digest_size=8)

    def begin(self, name: str, meta: Mapping[str, str] = NOTHING, *, at: int | None = None) -> None:
        """Begin a document with the sentence `at`; without it, with what is added next."""
        self._documents.add(name, self.sentences if at is None else at, meta)

    def add(self, cut: Cut) -> None:
        """Take the next sentences."""
        self.counts.update(cut.counts)
        self.sentences += sum(cut.sentences)
        self._hash.update(cut.lines)
        self._out.write(cut.lines)

    def discard(self) -> None:
        """Remove what was written, also where a full disk does not take the rest of it."""
        self._documents.discard()
        with suppress(OSError):
            self._out.close()
        if self._path is not None:
            self._path.unlink(missing_ok=True)

    def ordered(self) -> dict[str, int]:
        """Return the counts, most frequent first, equal ones in the order of their characters."""
        words = sorted(sorted(self.counts), key=self.counts.__getitem__, reverse=True)
        return {word: self.counts[word] for word in words}

    def finish(
        self,
        counts: Mapping[str, int],
        *,
        name: str,
        language: str,
        characters: int,
        encoding: str,
        segmentation: Segmentation,
        synthetic: bool = False,
        remarks: tuple[Remark, ...] = (),
    ) -> Corpus:
        """Return the corpus of all that was added; `counts` is what `ordered` gave.

        Where no document was begun, what was added is one.
        """
        if not len(self._documents) and self.sentences:
            self._documents.add(name, 0, NOTHING)
        starts, listing = self._documents.finish()
        stream = TokenStream(path=self._path, data=self._out.getvalue() if isinstance(self._out, BytesIO) else None)
        self._out.close()
        return Corpus(
            name=name,
            language=language,
            encoding=encoding,
            documents=len(listing),
            sentences=self.sentences,
            tokens=sum(counts.values()),
            types=len(counts),
            characters=characters,
            counts=counts,
            segmentation=segmentation,
            identity=self._hash.hexdigest(),
            stream=stream,
            parts=Documents.of(starts, listing, self.sentences),
            synthetic=synthetic,
            remarks=remarks,
        )


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
    names: Sequence[str] = (),
    meta: Sequence[Mapping[str, str]] = (),
) -> Corpus:
    """Make a corpus in memory from sentences (lists of tokens without white space), document by document.

    `names` and `meta` tell of the documents in their order; one without a name is called by its number.
    """
    tally = Tally()
    for number, document in enumerate(documents):
        called = names[number] if number < len(names) else str(number + 1)
        tally.begin(called, meta[number] if number < len(meta) else NOTHING)
        tally.add(cut_of([[token for tokens in document for token in (*tokens, "\n")]]))
    return tally.finish(
        tally.ordered(),
        name=name,
        language=language,
        characters=characters or sum(len(word) * count for word, count in tally.counts.items()),
        encoding=encoding,
        segmentation=segmentation or Segmentation(),
        synthetic=synthetic,
        remarks=remarks,
    )
