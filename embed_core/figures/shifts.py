"""Two models word by word: how far they agree on frequent and rare words, and the words that differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from embed_core.evaluation import AgreementBand, FrequencyBand, Verdict
from embed_core.figures.charts import axis, bars, titled
from embed_core.figures.comparison import noise_head, noise_line, noise_notes
from embed_core.figures.text import em
from embed_core.figures.theme import SMALL, Theme, faded
from embed_core.geometry.two_models import Shifts
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go


def agreement_figure(bands: Sequence[AgreementBand], *, say: Say, theme: Theme, height: float = 340) -> go.Figure:
    """Draw the mean share of neighbours that both models name, by how often words occur; a line for another seed."""
    import plotly.graph_objects as go

    sides = {side: True for side in ("a", "b") if any(side in each.noise for each in bands)}
    layout = titled(
        theme,
        height=height + noise_head(sides, theme),
        head=8 + noise_head(sides, theme),
        x=axis(
            theme,
            range=[-0.6, len(bands) - 0.4],
            tickvals=list(range(len(bands))),
            ticktext=[_occurs(each.band) for each in bands],
            tickangle=0 if len(bands) <= 6 else -40,
        ),
        y=axis(theme, grid=True, range=[0, 100], nticks=6),
        x_title=say("figure-agreement-axis"),
        y_title=say("figure-agreement-shared"),
        left=em("100") * theme.size(SMALL) + 22,
    )
    if len(bands) > 6:
        more = em(max((_occurs(each.band) for each in bands), key=em)) * theme.size(SMALL) * 0.62
        layout["height"] += round(more)
        layout["margin"]["b"] += more
        layout["annotations"][1]["yshift"] -= more
    layout["annotations"] += noise_notes(sides, say=say, theme=theme, above=8)
    shares = [100.0 * each.overlap for each in bands]
    hover = [
        say("figure-agreement-at", **_range(each.band), words=each.band.words, percent=f"{100 * each.overlap:.1f}")
        for each in bands
    ]
    data: list[dict[str, Any]] = [bars(range(len(bands)), shares, faded(theme.a, 0.6), hover)]
    for side in sides:
        seen = [(place, each) for place, each in enumerate(bands) if side in each.noise]
        told = [
            say("figure-agreement-noise-at", side=side, **_range(each.band), percent=f"{100 * each.noise[side]:.1f}")
            for _, each in seen
        ]
        values = [100.0 * each.noise[side] for _, each in seen]
        data.append(noise_line(side, [place for place, _ in seen], values, told, theme))
    return go.Figure(data=data, layout=layout)


def _range(band: FrequencyBand) -> dict[str, int]:
    return {"least": band.least, "most": band.most}


def _occurs(band: FrequencyBand) -> str:
    return f"{band.least:,}" if band.least == band.most else f"{band.least:,}–{band.most:,}"


def agreement_table(bands: Sequence[AgreementBand], *, say: Say) -> list[dict[str, object]]:
    """Return the bands as rows: occurrences, words, neighbours shared and what other seeds share, words that differ."""
    sides = [side for side in ("a", "b") if any(side in each.noise for each in bands)]
    rows = []
    for each in bands:
        row: dict[str, object] = {
            say("figure-column-occurs"): _occurs(each.band),
            say("figure-column-words"): each.band.words,
            say("shift-column-shared"): round(100 * each.overlap, 1),
        }
        for side in sides:
            value = each.noise.get(side)
            row[say(f"shift-column-noise-{side}")] = None if value is None else round(100 * value, 1)
        if each.changed is not None:
            row[say("shift-column-different")] = each.changed
        rows.append(row)
    return rows


def shifts_table(found: Shifts, verdict: Verdict | None, rows: Iterable[int], *, say: Say) -> list[dict[str, object]]:
    """Return some words of a comparison as rows; `rows` are their places in it.

    With a verdict: whether the word is called different, and its p-value adjusted for how many words were asked.
    Counts are told of models that have them; vectors from elsewhere often come without, each counted 1.
    """
    counts = {side: n for side, n in (("a", found.counts_a), ("b", found.counts_b)) if len(n) and int(n.max()) > 1}
    told: list[dict[str, object]] = []
    for row in rows:
        each: dict[str, object] = {say("figure-column-word"): found.words[row]}
        if verdict is not None:
            each[say("shift-column-verdict")] = "●" if bool(verdict.adjusted[row] <= verdict.rate) else ""
        each |= {
            say("shift-column-residual"): round(float(found.residual[row]), 3),
            say("shift-column-second-order"): round(float(found.second_order[row]), 3),
            say("shift-column-overlap"): round(float(found.overlap[row]) * found.k),
        }
        each |= {say(f"shift-column-count-{side}"): int(n[row]) for side, n in counts.items()}
        if verdict is not None:
            each[say("shift-column-adjusted")] = float(f"{verdict.adjusted[row]:.2g}")
        told.append(each)
    return told
