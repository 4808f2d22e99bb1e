"""From HTML (also of an EPUB's chapters) to lines of text, a little at a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

from embed_core.corpus.readers.documents import BLOCK

_LEFT_OUT = frozenset(("script", "style", "template", "noscript", "svg", "math"))
_RUBY = frozenset(("rt", "rp"))
"""How characters are read aloud, above them; their end tags are often left out."""
_BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure "  # noqa: SIM905
    "footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol option p pre section summary table tbody td "
    "tfoot th thead title tr ul ab l lg".split()
)
_HEADINGS = frozenset(("h1", "h2"))
_SPACES = re.compile(r"[ \t\r\n\f]+")
_WIDE = "[\u2e80-\u303e\u3041-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]"
_BETWEEN_HAN = re.compile(f"(?<={_WIDE})[ \t\r\n\f]*[\r\n][ \t\r\n\f]*(?={_WIDE})")
_STUCK = 1_000_000
"""Characters without the end of a tag or comment; then it is none."""


def one_line(text: str) -> str:
    """Return a paragraph as one line: white space is one space, and none between Han characters."""
    return _SPACES.sub(" ", _BETWEEN_HAN.sub("", text)).strip(" ")


class MarkedText(HTMLParser):
    """Collects the lines of a page, its title and its headings. Entities other than characters are never resolved."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.headings: set[str] = set()
        self._lines: list[str] = []
        self._line: list[str] = []
        self._left_out = 0
        self._aloud = False
        self._inside: list[str] = []
        self._kept_spaces = self._length = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line where a block begins."""
        if tag in _LEFT_OUT:
            self._left_out += 1
        elif tag in _RUBY or tag == "rb":
            self._aloud = tag in _RUBY
        elif tag in _BLOCKS:
            self._end_line()
            if tag in _HEADINGS or tag == "title":
                self._inside.append(tag)
            self._kept_spaces += tag == "pre"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """End a line at <br/>; an empty <script/> leaves nothing out."""
        if tag in _BLOCKS:
            self._end_line()

    def handle_endtag(self, tag: str) -> None:
        """End a line where a block ends."""
        if tag in _LEFT_OUT:
            self._left_out = max(0, self._left_out - 1)
        elif tag in _RUBY or tag == "ruby":
            self._aloud = False
        elif tag in _BLOCKS:
            self._end_line()
            if tag in self._inside:
                self._inside.remove(tag)
            self._kept_spaces = max(0, self._kept_spaces - (tag == "pre"))

    def handle_data(self, data: str) -> None:
        """Take what stands between tags."""
        if self._left_out or self._aloud:
            return
        self._length += len(data)
        if self._length > BLOCK:
            self._end_line()
        if self._kept_spaces:
            *ended, last = data.split("\n")
            for line in ended:
                self._line.append(line)
                self._end_line()
            self._line.append(last)
        else:
            self._line.append(data)

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Take a section of no known kind for a comment, as browsers do; Python's own reader gives up there."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.parse_bogus_comment(i, report)

    def unknown_decl(self, data: str) -> None:
        """Take a CDATA section of XML."""
        if data.startswith("CDATA["):
            self.handle_data(data[6:])

    def handle_comment(self, data: str) -> None:
        """Take a CDATA section where it is told as a comment."""
        if data.startswith("[CDATA["):
            self.handle_data(data[7:].removesuffix("]]"))

    def _end_line(self) -> None:
        text = "".join(self._line)
        self._line, self._length, self._aloud = [], 0, False
        if not self._kept_spaces:
            text = one_line(text)
        if not text.strip():
            return
        if "title" in self._inside:
            self.title = self.title or text
            return
        if self._inside:
            self.headings.add(text)
        self._lines.append(f"{text}\n")

    def lines(self) -> list[str]:
        """Return the lines since the last call."""
        found, self._lines = self._lines, []
        return found

    def end(self) -> None:
        """Take what waits for more."""
        self.close()
        self._end_line()

    def stuck(self) -> bool:
        """Tell whether something that began does not end; what stands there is then taken as text."""
        if len(self.rawdata) < _STUCK:
            return False
        waiting, self.rawdata = self.rawdata, ""
        self.handle_data(re.sub(r"<[^<>]*>", " ", waiting))
        return True


def lines_of_markup(chunks: Iterable[str], page: MarkedText) -> Iterator[str]:
    """Yield the lines of a page while it is read."""
    for chunk in chunks:
        page.feed(chunk)
        page.stuck()
        if lines := page.lines():
            yield "".join(lines)
    page.end()
    if lines := page.lines():
        yield "".join(lines)
