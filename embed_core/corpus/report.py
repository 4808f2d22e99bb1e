"""What a reading has to say about itself."""

from __future__ import annotations

from collections.abc import Mapping

from embed_core.corpus.cleaning import Decoded
from embed_core.corpus.scripts import is_traditional, unsegmentable
from embed_core.errors import LabError
from embed_core.remarks import Remark

FEW = 1000
MOST_NAMED = 20
"""So many files are named one by one; the rest is counted."""


class Report:
    """Notes what happened while files were read, and turns it into remarks."""

    def __init__(self) -> None:
        self.encodings: list[str] = []
        self.characters = 0
        self.failures: list[tuple[str, LabError]] = []
        self.repeated: list[tuple[str, str]] = []
        self._unsure: list[tuple[str, str]] = []
        self._removed = self._replaced = self._damaged = 0

    def note(self, name: str, encoding: str, decoded: Decoded, *, unsure: bool) -> None:
        """Note a document that was decoded."""
        self.encodings.append(encoding)
        self.characters += len(decoded.text)
        self._removed += decoded.removed
        self._replaced += decoded.replaced
        self._damaged += decoded.damaged
        if unsure:
            self._unsure.append((name, encoding))

    def remarks(self, counts: Mapping[str, int]) -> tuple[Remark, ...]:
        """Return everything worth knowing, what matters most first."""
        found = [*self._about_files(), *self._about_characters()]
        if script := unsegmentable(counts):
            found.append(Remark("remark-unsegmentable", {"script": script}, "warning"))
        if is_traditional(counts):
            found.append(Remark("remark-traditional"))
        tokens = sum(counts.values())
        if tokens == len(counts):
            found.append(Remark("remark-no-word-twice", {"tokens": tokens}, "warning"))
        elif tokens < FEW:
            found.append(Remark("remark-small-corpus", {"tokens": tokens}, "warning"))
        return tuple(found)

    def _about_files(self) -> list[Remark]:
        found = [
            Remark("remark-file-failed", {"name": name, "reason": error.identifier}, "warning")
            for name, error in self.failures[:MOST_NAMED]
        ]
        if len(self.failures) > MOST_NAMED:
            found.append(Remark("remark-more-failed", {"files": len(self.failures) - MOST_NAMED}, "warning"))
        for name, before in self.repeated[:MOST_NAMED]:
            found.append(Remark("remark-same-text", {"name": name, "before": before}))
        for name, encoding in self._unsure[:MOST_NAMED]:
            found.append(Remark("remark-encoding-unsure", {"name": name, "encoding": encoding.upper()}, "warning"))
        return found

    def _about_characters(self) -> list[Remark]:
        found = []
        if self._replaced:
            found.append(Remark("remark-undecodable", {"places": self._replaced}, "warning"))
        if self._damaged:
            found.append(Remark("remark-damaged", {"places": self._damaged}, "warning"))
        if self._removed:
            found.append(Remark("remark-removed", {"characters": self._removed}))
        return found
