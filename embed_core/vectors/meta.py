"""How a model came to be: what is kept beside its vectors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from embed_core.remarks import Remark

if TYPE_CHECKING:
    from embed_core.corpus import Corpus


LEFT_OUT = ("damaged", "duplicates", "empty", "odd_rows", "zero_rows", "rounded_rows", "odd_words", "counts_unread")
"""What an import counts of a file: rows that could not be read, words that stood there twice or were empty, rows with
NaN or infinity, rows of zeros, rows that half precision made such, words that are no UTF-8, lists of counts that could
not be read."""
TITLED = {"line": "title", "list": "list"}
"""Where `source` keeps the line that was taken for the title of a list of words though it might be one, and the name
of the list, by the names that the remark has for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusFacts:
    """What a model keeps of the corpus that it was trained on."""

    identity: str
    name: str
    language: str
    tokens: int
    types: int
    synthetic: bool = False

    @staticmethod
    def of(corpus: Corpus) -> CorpusFacts:
        """Return what is kept of a corpus."""
        return CorpusFacts(**{name: getattr(corpus, name) for name in CorpusFacts.__slots__})


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelMeta:
    """How a model came to be.

    `epochs`, `seconds` and `losses` (one an epoch) add up over all continuations; `settings` and `seed` are
    those of the last one. `loss` says what the losses are: "probe" (that of `embed_core.training.probe`),
    "glove" (GloVe's own), "none". `stopped`: fewer epochs than asked for were done. `exploded`: that is
    because the vectors grew beyond all bounds in the next one. `tuned_from`: the vectors that the common
    words began with; `frozen`: these did not move. `source` says of an imported model
    what it was read from: format, file, and what was left out on the way.
    """

    trainer: str = "imported"
    settings: Mapping[str, Any] = field(default_factory=dict)
    corpus: CorpusFacts | None = None
    seconds: float = 0.0
    seed: int = 0
    epochs: int = 0
    stopped: bool = False
    exploded: bool = False
    losses: tuple[float, ...] = ()
    loss: str = "probe"
    versions: Mapping[str, str] = field(default_factory=dict)
    continued_from: str | None = None
    tuned_from: str | None = None
    frozen: bool = False
    source: Mapping[str, Any] = field(default_factory=dict)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What the training, or the import, has to say about itself."""
        if not self.exploded:
            odd = ((name, int(self.source.get(name, 0))) for name in LEFT_OUT)
            left = [Remark(f"remark-import-{name.replace('_', '-')}", {"count": n}) for name, n in odd if n]
            titled = {name: str(self.source.get(kept, "")) for name, kept in TITLED.items()}
            return (*([Remark("remark-import-title", titled)] if titled["line"] else []), *left)
        told = {"epochs": self.epochs, "alpha": float(self.settings.get("alpha", 0.0))}
        return (Remark("remark-exploded", told, "warning"),)

    def to_json(self) -> dict[str, Any]:
        """Return the meta data as JSON can hold it."""
        data: dict[str, Any] = {name: getattr(self, name) for name in self.__slots__}
        data["corpus"] = None if self.corpus is None else {n: getattr(self.corpus, n) for n in CorpusFacts.__slots__}
        data |= {"settings": dict(self.settings), "versions": dict(self.versions), "losses": list(self.losses)}
        return data | {"source": dict(self.source)}

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> ModelMeta:
        """Return the meta data that `to_json` wrote; unknown keys are passed over, missing ones have defaults."""
        known = {k: v for k, v in data.items() if k in ModelMeta.__slots__}
        if known.get("corpus"):
            known["corpus"] = CorpusFacts(**{k: v for k, v in known["corpus"].items() if k in CorpusFacts.__slots__})
        known["losses"] = tuple(float(loss) for loss in known.get("losses") or ())
        return ModelMeta(**known)
