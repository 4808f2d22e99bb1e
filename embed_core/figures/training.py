"""How a training went: the loss after each epoch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from embed_core.figures.charts import axis, finite, note, titled, whole_step
from embed_core.figures.text import em
from embed_core.figures.theme import LONG, SMALL, Theme
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

_DOTS = 40  # more epochs than these are drawn without a marker each


def loss_figure(
    losses: Sequence[float | None], *, say: Say, theme: Theme, height: float = 320, kind: str = "probe"
) -> go.Figure:
    """Draw the loss after each epoch, the first of `losses` being that after epoch 1; the last is written beside it.

    `kind` is what `ModelMeta.loss` says of it. What is no finite number leaves a gap.
    """
    import plotly.graph_objects as go

    values = [float(v) if v is not None and finite(v) else None for v in losses]
    seen = [(epoch, v) for epoch, v in enumerate(values, start=1) if v is not None]
    low, high = (min(v for _, v in seen), max(v for _, v in seen)) if seen else (0.0, 1.0)
    spare = 0.08 * (high - low) or 0.08 * abs(high) or 0.5
    step = whole_step(len(values))
    layout = titled(
        theme,
        height=height,
        x=axis(theme, range=[0.6, max(len(values), 2) + 0.4], tick0=step, dtick=step),
        y=axis(theme, grid=True, range=[low - spare, high + spare], nticks=6),
        x_title=say("figure-epoch"),
        y_title=say(f"figure-loss-{kind}"),
        left=em("0.000") * theme.size(SMALL) + 18,
        right=em("0.000") * theme.size(LONG) + 24,
    )
    if seen:
        epoch, last = seen[-1]
        font = {"size": theme.size(LONG), "color": theme.a}
        text = f"<b>{last:.3f}</b>"
        layout["annotations"].append(note(text, theme, xref="x", yref="y", x=epoch, y=last, xshift=12, font=font))
    return go.Figure(data=[_line(values, say, theme)], layout=layout)


def _line(values: list[float | None], say: Say, theme: Theme) -> dict[str, Any]:
    told = [
        "" if v is None else say("figure-loss-at", epoch=epoch, loss=f"{v:.4f}")
        for epoch, v in enumerate(values, start=1)
    ]
    dotted = len(values) <= _DOTS
    sizes = [9 if dotted or epoch == len(values) else 0 for epoch in range(1, len(values) + 1)]
    return {
        "type": "scatter",
        "x": list(range(1, len(values) + 1)),
        "y": values,
        "mode": "lines+markers",
        "cliponaxis": False,
        "line": {"color": theme.a, "width": 3.5},
        "marker": {"color": theme.a, "size": sizes, "opacity": 1, "line": {"width": 0}},
        "hoverinfo": "text",
        "hovertext": told,
    }


def loss_table(losses: Sequence[float | None], *, say: Say) -> list[dict[str, object]]:
    """Return the loss by epoch as rows, rounded to six digits."""
    return [
        {
            say("figure-column-epoch"): epoch,
            say("figure-column-loss"): round(float(loss), 6) if loss is not None and finite(loss) else None,
        }
        for epoch, loss in enumerate(losses, start=1)
    ]
