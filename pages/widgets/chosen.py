"""The text that the person chose, wherever it lies."""

from __future__ import annotations

from dataclasses import dataclass, field

from embed_core.corpus import ReadingChoices

LOOKED_AT = 100_000
"""Characters of its beginning that segmentation is shown on."""


@dataclass(frozen=True, slots=True, eq=False)
class Chosen:
    """A text that the person chose: its name, where it lies, how it is to be read, and how it begins."""

    name: str
    beginning: str
    upload: str | None = None
    pasted: str | None = None
    sample: str | None = None
    encodings: tuple[str | None, ...] = ()
    reading: ReadingChoices = field(default_factory=ReadingChoices)

    @property
    def synthetic(self) -> bool:
        """Whether a grammar wrote it, word by word."""
        return (self.sample or "").startswith(("teaching", "baskets"))
