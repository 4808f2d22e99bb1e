"""What is noted when boilerplate is taken out, and how lines are looked ahead at."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

MOST_EXAMPLES = 5
_SHOWN = 160


@dataclass(frozen=True, slots=True)
class Example:
    """A place as it stands, and what is left of it ("" where nothing is)."""

    before: str
    after: str


@dataclass(slots=True)
class Taken:
    """Notes in how many places and lines something was taken out or joined, with the first as examples."""

    places: int = 0
    lines: int = 0
    examples: list[Example] = field(default_factory=list)

    def note(self, before: Sequence[str], after: str = "", *, places: int = 1) -> None:
        """Note lines that become `after`."""
        text = "".join(before)
        if not text.strip():
            return
        self.places += places
        self.lines += sum(1 for line in before if line.strip())
        if len(self.examples) < MOST_EXAMPLES:
            self.examples.append(Example(_short(text), _short(after)))


def _short(text: str) -> str:
    text = text.strip("\n")
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def beginning(lines: Iterator[str], *, most_lines: int, most_characters: int) -> list[str]:
    """Take the first lines off an iterator, not more than so many lines and about so many characters."""
    taken: list[str] = []
    length = 0
    for line in lines:
        taken.append(line)
        length += len(line)
        if len(taken) >= most_lines or length >= most_characters:
            break
    return taken


def ahead(lines: Iterable[str], following: int) -> Iterator[tuple[str, list[str]]]:
    """Yield each line with up to `following` lines after it."""
    window: deque[str] = deque()
    for line in lines:
        window.append(line)
        if len(window) > following:
            yield window.popleft(), list(window)
    while window:
        yield window.popleft(), list(window)
