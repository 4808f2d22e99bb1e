"""What happens while files are read, and what there is to say of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from embed_core.corpus.readers.streams import Characters
from embed_core.corpus.removal import Taken
from embed_core.errors import LabError
from embed_core.remarks import Remark

MOST_NAMED = 20
"""So many files or lines are named one by one; the rest is counted."""
_DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", "json": "json"}
_LONG_KNOWN = ("error-not-text", "error-no-file", "error-empty-text")


@dataclass(frozen=True, slots=True)
class Problem:
    """A file that could not be read, or not to its end, with the reason; the others are read."""

    file: str
    error: LabError


@dataclass(frozen=True, slots=True)
class Dialect:
    """The form of a table: what separates the cells, whether the first row names the columns, where the text is."""

    delimiter: str
    header: bool
    columns: tuple[str, ...]
    column: str

    @property
    def told(self) -> dict[str, str]:
        """What the message `table-dialect` asks for."""
        return {
            "delimiter": _DELIMITERS.get(self.delimiter, "none"),
            "header": "yes" if self.header else "no",
            "column": self.column,
        }


@dataclass(slots=True)
class BadRows:
    """Rows of a table that could not be read or have another number of cells, with the first line numbers."""

    count: int = 0
    lines: list[int] = field(default_factory=list)

    def note(self, line: int) -> None:
        """Note a row by the line that it begins in."""
        self.count += 1
        if len(self.lines) < MOST_NAMED:
            self.lines.append(line)


@dataclass(slots=True)
class ReadingNotes:
    """Notes of a reading, made while its documents are read. Files are called as they can be shown.

    `broken` rows were left out, `uneven` ones (with more or fewer cells) were read as far as they go.
    """

    problems: list[Problem] = field(default_factory=list)
    encodings: dict[str, str] = field(default_factory=dict)
    unsure: list[tuple[str, str]] = field(default_factory=list)
    repeated: list[tuple[str, str]] = field(default_factory=list)
    kinds: dict[str, str] = field(default_factory=dict)
    dialects: dict[str, Dialect] = field(default_factory=dict)
    broken: dict[str, BadRows] = field(default_factory=dict)
    uneven: dict[str, BadRows] = field(default_factory=dict)
    pages_without_text: dict[str, int] = field(default_factory=dict)
    taken: dict[str, Taken] = field(default_factory=dict)
    counts: Characters = field(default_factory=Characters)
    documents: int = 0
    characters: int = 0

    @property
    def removed(self) -> int:
        """Control and invisible characters that were left out."""
        return self.counts.removed

    @property
    def replaced(self) -> int:
        """Places whose bytes the encoding does not have."""
        return self.counts.replaced

    @property
    def damaged(self) -> int:
        """Places with traces of a wrong decoding that happened before."""
        return max(0, self.counts.damaged)

    def failed(self, file: str, error: LabError) -> None:
        """Note a file that could not be read."""
        self.problems.append(Problem(file, error))

    def remarks(self) -> tuple[Remark, ...]:
        """Return what there is to say of the files and their characters, what matters most first."""
        return (*self._about_files(), *self._about_rows(), *self._about_characters())

    def _about_files(self) -> Iterator[Remark]:
        for problem in self.problems[:MOST_NAMED]:
            reason = problem.error.identifier.removesuffix("-named")
            known = "remark-file-failed" if reason in _LONG_KNOWN else "remark-file-unread"
            told = {"name": problem.file, "reason": reason}
            yield Remark(known, told, "warning")
        if (more := len(self.problems) - MOST_NAMED) > 0:
            yield Remark("remark-more-failed", {"files": more}, "warning")
        for name, before in self.repeated[:MOST_NAMED]:
            yield Remark("remark-same-text", {"name": name, "before": before})
        for name, encoding in self.unsure[:MOST_NAMED]:
            yield Remark("remark-encoding-unsure", {"name": name, "encoding": encoding.upper()}, "warning")
        for name, pages in self.pages_without_text.items():
            yield Remark("remark-pages-without-text", {"name": name, "pages": pages}, "warning")

    def _about_rows(self) -> Iterator[Remark]:
        for name, bad in self.broken.items():
            told = {"name": name, "rows": bad.count, "lines": tuple(map(str, bad.lines))}
            yield Remark("remark-broken-rows", told, "warning")
        for name, bad in self.uneven.items():
            told = {"name": name, "rows": bad.count, "lines": tuple(map(str, bad.lines))}
            yield Remark("remark-uneven-rows", told, "warning")

    def _about_characters(self) -> Iterator[Remark]:
        if self.replaced:
            yield Remark("remark-undecodable", {"places": self.replaced}, "warning")
        if self.damaged:
            yield Remark("remark-damaged", {"places": self.damaged}, "warning")
        if self.removed:
            yield Remark("remark-removed", {"characters": self.removed})
        for kind, taken in self.taken.items():
            if taken.places:
                yield Remark("remark-taken-out", {"kind": kind, "places": taken.places, "lines": taken.lines})
