"""How files are to be read."""

from __future__ import annotations

from dataclasses import dataclass

from embed_core.corpus.boilerplate import BOILERPLATE
from embed_core.errors import NotAChoice
from embed_core.parameters import choice, validate

SEPARATORS = {"comma": ",", "tab": "\t", "semicolon": ";", "bar": "|", "none": "\x1f"}
"""What may stand between the cells of a table; with "none", a sign that no text has, each line is one cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingChoices:
    """How files are to be read.

    `column` holds the text of a table ("" takes the one that looks like text), `separator` names what stands
    between its cells (one of `SEPARATORS`; "" recognises it). With `chapters` each
    chapter is a document. `remove` names kinds of boilerplate to take out. `segmented` says that the
    text is cut already: a sentence a line, tokens with white space between.
    """

    column: str = ""
    separator: str = choice("", ("", *SEPARATORS))
    chapters: bool = False
    remove: tuple[str, ...] = ()
    segmented: bool = False

    def __post_init__(self) -> None:
        validate(self)
        for kind in self.remove:
            if kind not in BOILERPLATE:
                raise NotAChoice("remove", kind, BOILERPLATE)
        object.__setattr__(self, "remove", tuple(kind for kind in BOILERPLATE if kind in self.remove))
