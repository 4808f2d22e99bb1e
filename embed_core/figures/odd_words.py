"""The odd one out: how near each word is to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from embed_core.figures.axis_checks import rows_foot, rows_layout
from embed_core.figures.spreading import cut_to
from embed_core.figures.text import literal, number, signed
from embed_core.figures.theme import Theme, faded
from embed_core.language import Say

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from embed_core.evaluation import OddOneOut, OddScore

_NAME = 9.0  # em of the widest word


def odd_figure(found: OddOneOut, *, say: Say, theme: Theme) -> go.Figure:
    """Draw each word's mean cosine to the others, the odd one first and in the second colour."""
    import plotly.graph_objects as go

    order, values = found.order, found.to_others
    means = [float(values[at]) for at in order]
    names = [cut_to(found.words[at], _NAME) for at in order]
    heads = (say("figure-column-word"), say("figure-odd-others"))
    span = (min(0.0, *means), max(0.01, *means))
    layout = rows_layout(names, [signed(mean, 3) for mean in means], heads=heads, span=span, say=say, theme=theme)
    rows_foot(layout, say("figure-odd-margin", margin=number(found.margin, 3)), theme)
    drawn: dict[str, Any] = {
        "type": "bar", "orientation": "h", "x": means, "y": list(range(len(means))), "width": 0.62,
        "textposition": "none", "hoverinfo": "text",
        "marker": {"color": [theme.b, *[faded(theme.a, 0.6)] * (len(means) - 1)], "line": {"width": 0}},
        "hovertext": [f"{literal(found.words[at])}  {signed(float(values[at]), 3)}" for at in order],
    }  # fmt: skip
    return go.Figure(data=[drawn], layout=layout)


def odd_table(found: OddOneOut, *, say: Say) -> list[dict[str, object]]:
    """Return the words as rows, the odd one first: mean cosine to the others, cosine to the mean of all, to each."""
    heads = [say("figure-column-word"), say("figure-odd-others"), say("figure-odd-mean")]
    names = [f"{word} " if word in heads else word for word in found.words]
    means, middle = found.to_others, found.to_mean
    return [
        {
            heads[0]: found.words[at],
            heads[1]: round(float(means[at]), 4),
            heads[2]: round(float(middle[at]), 4),
            **{name: round(float(value), 4) for name, value in zip(names, found.cosines[at], strict=True)},
        }
        for at in found.order
    ]


def odd_answers_table(found: OddScore, *, say: Say) -> list[dict[str, object]]:
    """Return all answers as rows, the wrong ones first: the words, the odd one, what was given, and the margin."""
    ordered = sorted(found.answers, key=lambda answer: answer.right)
    return [
        {
            say("figure-column-words"): say.join(list(answer.words)),
            say("figure-set-expected"): answer.words[-1],
            say("figure-set-given"): answer.given,
            say("figure-odd-right"): "=" if answer.right else "≠",
            say("figure-odd-margin-column"): round(answer.margin, 4),
        }
        for answer in ordered
    ]
