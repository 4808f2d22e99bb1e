"""What takes room on the disk: by kind, and by corpus and model, each bar in its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from embed_core.figures.charts import bars
from embed_core.figures.ranked import Ranked, ranked_figure
from embed_core.figures.text import literal
from embed_core.figures.theme import Theme, faded
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

SHADES = (0.85, 0.5, 0.3, 0.16)
KINDS = ("corpus", "model")
MOST = 15
Parts = tuple[tuple[str, int], ...]


class Kept(Protocol):
    """A corpus or model with the bytes of its parts, as `embed_core.store` measures it."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def kind(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def builtin(self) -> bool: ...  # noqa: D102
    @property
    def parts(self) -> Parts: ...  # noqa: D102
    @property
    def bytes(self) -> int: ...  # noqa: D102


class Usage(Protocol):
    """What a home takes of the disk, as `embed_core.store` measures it."""

    @property
    def items(self) -> Sequence[Kept]: ...  # noqa: D102
    @property
    def others(self) -> Parts: ...  # noqa: D102
    @property
    def bytes(self) -> int: ...  # noqa: D102
    def of(self, kind: str) -> Parts: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class _Bar:
    name: str
    kind: str
    parts: Parts

    @property
    def bytes(self) -> int:
        return sum(size for _, size in self.parts)


def told_bytes(count: int, say: Say) -> str:
    """Return a number of bytes as a person says it."""
    if count < 1_000_000:
        return say("size-kb", number=max(min(count, 1), round(count / 1000)))
    if count < 1_000_000_000:
        return say("size-mb", number=round(count / 1_000_000, 1))
    return say("size-gb", number=round(count / 1_000_000_000, 1))


def storage_kinds_figure(usage: Usage, *, say: Say, theme: Theme) -> go.Figure:
    """Draw what all corpora take, all models, and everything else, one bar a kind, in its parts."""
    rows = [_Bar(say(f"storage-{kind}"), kind, usage.of(kind)) for kind in KINDS]
    rows += [_Bar(say(f"storage-other-{name}"), "other", ((name, size),)) for name, size in usage.others]
    return _stacked(rows, say("figure-storage-kind"), say, theme)


def storage_kinds_table(usage: Usage, *, say: Say) -> list[dict[str, object]]:
    """Return kinds with their parts as rows: bytes, and the share of all in percent."""
    rows = [(say(f"storage-{kind}"), _part(name, say), size) for kind in KINDS for name, size in usage.of(kind)]
    rows += [(say(f"storage-other-{name}"), "", size) for name, size in usage.others]
    return [
        {
            say("figure-storage-kind"): kind,
            say("figure-storage-part"): part,
            say("figure-storage-bytes"): size,
            say("figure-storage-percent"): round(100 * size / max(1, usage.bytes), 1),
        }
        for kind, part, size in rows
    ]


def storage_figure(usage: Usage, *, say: Say, theme: Theme, most: int = MOST) -> go.Figure:
    """Draw the largest corpora (blue) and models (orange), one bar each, in their parts."""
    rows = [_Bar(_called(item, say), item.kind, item.parts) for item in usage.items[:most]]
    return _stacked(rows, say("figure-storage-name"), say, theme)


def storage_table(usage: Usage, *, say: Say) -> list[dict[str, object]]:
    """Return every corpus and model as a row, largest first: bytes in all, and by part."""
    parts = dict.fromkeys(name for kind in KINDS for name, _ in usage.of(kind) if name != "rest") | {"rest": None}
    return [
        {
            say("figure-storage-name"): _called(item, say),
            say("figure-storage-kind"): say(f"storage-one-{item.kind}"),
            say("figure-storage-bytes"): item.bytes,
            **{_part(name, say): dict(item.parts).get(name, 0) for name in parts},
        }
        for item in usage.items
    ]


def _stacked(rows: Sequence[_Bar], head: str, say: Say, theme: Theme) -> go.Figure:
    ranked = [Ranked(row.name, float(row.bytes), told_bytes(row.bytes, say), "") for row in rows]
    figure = ranked_figure(ranked, heads=(head, say("figure-storage-size")), say=say, theme=theme)
    colours = {"corpus": theme.a, "model": theme.b, "other": theme.muted}
    drawn = []
    for depth, shade in enumerate(SHADES):
        lines = [line for line, row in enumerate(rows) if depth < len(row.parts)]
        values = [float(rows[line].parts[depth][1]) for line in lines]
        told = [_hover(rows[line], depth, say) for line in lines]
        colour = [faded(colours[rows[line].kind], shade) for line in lines]
        drawn.append(bars(values, lines, colour, told, orientation="h", width=0.62))
    layout = figure.layout.to_plotly_json() | {"barmode": "stack"}
    return type(figure)(data=drawn, layout=layout)


def _hover(row: _Bar, depth: int, say: Say) -> str:
    name, size = row.parts[depth]
    whole = say("figure-storage-at", name=literal(row.name), size=told_bytes(row.bytes, say))
    if len(row.parts) == 1:
        return whole
    return f"{say('figure-storage-part-at', part=_part(name, say), size=told_bytes(size, say))}<br>{whole}"


def _part(name: str, say: Say) -> str:
    return say(f"storage-part-{name}")


def _called(item: Kept, say: Say) -> str:
    return say(f"builtin-{item.kind}-{item.id}") if item.builtin else item.name
