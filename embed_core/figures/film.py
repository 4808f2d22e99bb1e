"""A training as it went: how alike all words were, and when a word found its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from embed_core.evaluation import Film, Moment
from embed_core.figures.charts import axis, note, titled, whole_step
from embed_core.figures.text import em, literal, shorten
from embed_core.figures.theme import LONG, SIDE, SMALL, Theme, faded
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

_PREVIEW = "preview"


def film_spread_figure(film: Film, *, say: Say, theme: Theme, height: float = 320) -> go.Figure:
    """Draw the mean cosine of random pairs by epoch, with a band of one standard deviation about it."""
    import plotly.graph_objects as go

    seen = _trained(film)
    epochs, means = [moment.epoch for moment in seen], [moment.mean for moment in seen]
    low = [moment.mean - moment.deviation for moment in seen]
    high = [moment.mean + moment.deviation for moment in seen]
    layout = titled(
        theme,
        height=height,
        x=_epochs_axis(epochs, theme),
        y=axis(theme, grid=True, range=[min(0.0, *low) - 0.03, 1.05], nticks=6) if seen else axis(theme),
        x_title=say("figure-epoch"),
        y_title=say("figure-film-spread"),
        left=em("−0.00") * theme.size(SMALL) + 18,
        right=em("0.00") * theme.size(LONG) + 24,
    )
    if seen:
        font = {"size": theme.size(LONG), "color": theme.a}
        text = f"<b>{means[-1]:.2f}</b>"
        place = {"xref": "x", "yref": "y", "x": epochs[-1], "y": means[-1], "xshift": 12}
        layout["annotations"].append(note(text, theme, font=font, **place))
    told = [
        say("figure-film-spread-at", epoch=f"{m.epoch:g}", mean=f"{m.mean:.2f}", deviation=f"{m.deviation:.2f}")
        for m in seen
    ]
    band = _line([*epochs, *epochs[::-1]], [*high, *low[::-1]], faded(theme.a, 0.0), [])
    band |= {"fill": "toself", "fillcolor": faded(theme.a, 0.2), "mode": "lines", "hoverinfo": "skip"}
    return go.Figure(data=[band, _line(epochs, means, theme.a, told)], layout=layout)


def film_spread_table(film: Film, *, say: Say) -> list[dict[str, object]]:
    """Return the frames as rows: epoch, what the frame is, mean and deviation of random cosines, probe loss."""
    return [
        {
            say("figure-column-epoch"): round(moment.epoch, 2),
            say("figure-column-frame"): say(f"film-kind-{moment.kind}"),
            say("figure-column-mean-cosine"): round(moment.mean, 4),
            say("figure-column-deviation"): round(moment.deviation, 4),
            say("figure-column-loss"): None if moment.loss is None else round(moment.loss, 6),
        }
        for moment in film.moments
    ]


def settling_figure(film: Film, word: str, *, say: Say, theme: Theme, height: float = 340) -> go.Figure:
    """Draw the ranks that the nearest words of a watched word had on the way, those of the last frame named."""
    import plotly.graph_objects as go

    epochs = [moment.epoch for moment in _trained(film)]
    last = film.near(word, -1) if epochs else ()
    ranks = _ranks(film, word)
    names = [literal(shorten(near)) for near, _ in last]
    wide = max([em(shorten(near)) for near, _ in last], default=4.0)
    layout = titled(
        theme,
        height=height,
        x=_epochs_axis(epochs, theme),
        y=axis(theme, grid=True, range=[max(2, len(last)) + 0.5, 0.5], tick0=1, dtick=1),
        x_title=say("figure-epoch"),
        y_title=say("figure-film-rank", word=literal(shorten(word))),
        left=em("10") * theme.size(SMALL) + 18,
        right=wide * theme.size(SIDE) + 28,
    )
    traces = []
    for place, ((near, _), name) in enumerate(zip(last, names, strict=True)):
        colour = theme.a if place == 0 else theme.line
        font = {"size": theme.size(SIDE), "color": theme.a if place == 0 else theme.ink}
        at = {"xref": "x", "yref": "y", "x": epochs[-1], "y": place + 1, "xshift": 12}
        layout["annotations"].append(note(name, theme, font=font, **at))
        told = [
            say("figure-film-rank-at", word=literal(near), rank=rank, epoch=f"{epoch:g}") if rank else ""
            for epoch, rank in zip(epochs, ranks[near], strict=True)
        ]
        traces.append(_line(epochs, ranks[near], colour, told))
    return go.Figure(data=traces or [_line([], [], theme.a, [])], layout=layout)


def settling_table(film: Film, word: str, *, say: Say) -> list[dict[str, object]]:
    """Return the nearest words of a watched word as rows, frame by frame: epoch, rank, neighbour, cosine."""
    return [
        {
            say("figure-column-epoch"): round(moment.epoch, 2),
            say("figure-column-frame"): say(f"film-kind-{moment.kind}"),
            say("figure-column-rank"): rank,
            say("figure-column-neighbour"): near,
            say("figure-column-cosine"): round(cosine, 4),
        }
        for frame, moment in enumerate(film.moments)
        for rank, (near, cosine) in enumerate(film.near(word, frame), start=1)
    ]


def _trained(film: Film) -> list[Moment]:
    """Return the moments of the training itself."""
    return [moment for moment in film.moments if moment.kind != _PREVIEW]


def _ranks(film: Film, word: str) -> dict[str, list[int | None]]:
    """Return the rank of each neighbour of the last frame in each frame of the training, None where it had none."""
    frames = [at for at, moment in enumerate(film.moments) if moment.kind != _PREVIEW]
    orders = [{near: rank for rank, (near, _) in enumerate(film.near(word, at), start=1)} for at in frames]
    return {near: [order.get(near) for order in orders] for near, _ in film.near(word, -1)}


def _epochs_axis(epochs: list[float], theme: Theme) -> dict[str, Any]:
    low, high = (epochs[0], max(epochs[-1], epochs[0] + 1)) if epochs else (0.0, 1.0)
    spare = 0.02 * (high - low)
    step = whole_step(high)
    return axis(theme, range=[low - spare, high + spare], tick0=0, dtick=step)


def _line(x: list[float], y: list[Any], colour: str, told: list[str]) -> dict[str, Any]:
    dotted = len(x) <= 40
    return {
        "type": "scatter",
        "x": x,
        "y": y,
        "mode": "lines+markers" if dotted else "lines",
        "connectgaps": False,
        "cliponaxis": False,
        "line": {"color": colour, "width": 3},
        "marker": {"color": colour, "size": 7, "line": {"width": 0}},
        "hoverinfo": "text",
        "hovertext": told,
    }
