"""A set of analogies by category: a bar for each accuracy, with the interval in which it is to be believed."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from embed_core.figures.axis_checks import rows_foot, rows_layout
from embed_core.figures.charts import bars
from embed_core.figures.spreading import cut_to
from embed_core.figures.text import literal
from embed_core.figures.theme import Theme, faded
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from embed_core.evaluation import SetScore
    from embed_core.evaluation.analogies import Tally

_NAME = 10.0  # em of the widest name


def analogy_set_figure(found: SetScore, *, say: Say, theme: Theme) -> go.Figure:
    """Draw the accuracy of each category and of the whole, with Wilson's interval, and the number of questions."""
    import plotly.graph_objects as go

    rows = [*found.tallies, found.tally()]
    names = [cut_to(tally.category or say("figure-set-unnamed"), _NAME) for tally in rows[:-1]]
    names.append(say("figure-set-all"))
    told = [f"{percent(tally.accuracy, say)}  {tally.asked:,}" for tally in rows]
    heads = (say("figure-set-category"), say("figure-set-right"))
    layout = rows_layout(names, told, heads=heads, span=(0.0, 1.0), say=say, theme=theme)
    layout["shapes"] = [{
        "type": "line", "xref": "paper", "x0": 0, "x1": 1, "yref": "y", "y0": len(rows) - 1.5, "y1": len(rows) - 1.5,
        "line": {"color": theme.line, "width": 1},
    }]  # fmt: skip
    rows_foot(layout, say("figure-set-interval"), theme)
    values = [0.0 if math.isnan(tally.accuracy) else tally.accuracy for tally in rows]
    colours = [faded(theme.a, 0.55)] * (len(rows) - 1) + [theme.a]
    drawn = bars(values, list(range(len(rows))), colours, [_hover(t, say) for t in rows], orientation="h", width=0.6)
    lines: dict[str, Any] = {"type": "scatter", "mode": "lines", "x": [], "y": [], "hoverinfo": "skip"}
    for line, tally in enumerate(rows):
        if tally.asked:
            lines["x"] += [*tally.interval, None]
            lines["y"] += [line, line, None]
    lines["line"] = {"color": theme.ink, "width": 2.5}
    return go.Figure(data=[drawn, lines], layout=layout)


def percent(share: float, say: Say) -> str:
    """Return a share as a percentage with one decimal, written as the language does; a dash where there is none."""
    return "–" if math.isnan(share) else say("figure-percent", share=f"{100 * share:.1f}")


def _hover(tally: Tally, say: Say) -> str:
    low, high = tally.interval
    name = literal(tally.category)
    told = {"right": tally.right[0], "asked": tally.asked, "low": percent(low, say), "high": percent(high, say)}
    return f"{name}  {say('figure-set-at', **told)}".strip()


def analogy_set_table(found: SetScore, *, say: Say) -> list[dict[str, object]]:
    """Return the categories as rows, then the whole: questions, covered, asked, top 1, 5, 10, and the interval."""
    rows = [*found.tallies, found.tally()]
    return [
        {
            say("figure-set-category"): tally.category if number < len(rows) - 1 else say("figure-set-all"),
            say("figure-set-questions"): tally.questions,
            say("figure-set-covered"): percent(tally.coverage, say),
            say("figure-set-asked"): tally.asked,
            say("figure-set-right"): percent(tally.accuracy, say),
            say("figure-set-low"): percent(tally.interval[0], say) if tally.asked else "–",
            say("figure-set-high"): percent(tally.interval[1], say) if tally.asked else "–",
            say("figure-set-top5"): percent(tally.share(1), say),
            say("figure-set-top10"): percent(tally.share(2), say),
        }
        for number, tally in enumerate(rows)
    ]


def failures_table(found: SetScore, *, say: Say, most: int | None = None) -> list[dict[str, object]]:
    """Return the questions that were answered wrong as rows: question, expected, given, rank of the expected."""
    rows: list[dict[str, object]] = []
    for failure in found.failures():
        if most is not None and len(rows) >= most:
            break
        a, b, c, expected = failure.asked
        rows.append(
            {
                say("figure-set-category"): failure.category,
                say("figure-set-question"): f"{a} : {b} = {c} : ?",
                say("figure-set-expected"): expected,
                say("figure-set-given"): failure.given,
                say("figure-set-rank"): failure.rank or None,
            }
        )
    return rows


def uncovered_table(found: SetScore, *, say: Say) -> list[dict[str, object]]:
    """Return the questions that the model cannot be asked as rows: question, expected, and the words that it lacks."""
    lacking = set(found.missing)
    return [
        {
            say("figure-set-category"): category,
            say("figure-set-question"): f"{asked[0]} : {asked[1]} = {asked[2]} : ?",
            say("figure-set-expected"): asked[3],
            say("figure-set-lacks"): say.join([word for word in dict.fromkeys(asked) if word in lacking]),
        }
        for category, asked in found.uncovered()
    ]
