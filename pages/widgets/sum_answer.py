"""What comes out of a sum: the answer, how far to believe it, all answers, and the other ways to look for one."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import streamlit as st

from embed_core import recipes
from embed_core.errors import LabError
from embed_core.figures.text import signed
from embed_core.geometry import METHODS, Analogy
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.language.catalogue import escape_markdown
from embed_core.store import Card
from pages.widgets.axis_fields import folded
from pages.widgets.errors import show_remarks, told_errors
from pages.widgets.results import Rows, show_answer, show_details
from pages.widgets.sum_picture import show_picture
from pages.widgets.sums import Sum

ANSWERS = 10
LOOKED_AT = 200
"""So many neighbours of c are looked through for the answer."""
CLOSE = 0.02
"""A margin below this is told as a narrow one."""


def show_sum(lab: Lab, say: Say, card: Card, asked: Sum) -> None:
    """Show the best answer with what speaks for and against it, all answers with inputs struck through, the picture."""
    found = lab.sum_of(card.id, asked.positive, asked.negative, k=ANSWERS)
    show_answer(f"{asked.text} ≈ {found.best.word if found.best else '–'}")
    if asked.three:
        a, b, c = asked.three
        st.caption(say.markdown("analogy-sentence", a=a, b=b, c=c))
    show_remarks(found.remarks, say)
    left, right = st.columns([2, 3], gap="large")
    with left:
        if found.best is not None:
            st.markdown("\n".join(f"- {fact}" for fact in _facts(lab, say, card, asked, found)))
        counted = lab.model(card.id).counted
        _show_answers(say, found, counted=counted)
        python = recipes.analogy(lab.store.models.path(card.id), asked.positive, asked.negative, ANSWERS)
        show_details(_rows(say, found, counted=counted), say, name="analogy", python=python)
    with right:
        show_picture(lab, say, card, asked, found)


def _facts(lab: Lab, say: Say, card: Card, asked: Sum, found: Analogy) -> list[str]:
    """Say in short sentences what the answer is worth."""
    best = found.best
    assert best is not None
    before = [answer.word for answer in found.answers[: best.rank - 1]]
    facts = [say.markdown("analogy-rank", word=best.word, rank=best.rank, inputs=before)]
    if asked.three:
        start = _start(lab, card, asked, best.word)
        nearest = _alone(lab, card, start)
        if nearest is not None and nearest.best is not None and start.three:
            a, b, c = start.three
            rank = nearest.rank_of(best.word) or 0
            told = {"a": a, "b": b, "c": c, "word": best.word, "most": LOOKED_AT}
            facts.append(say.markdown("analogy-alone", rank=rank, nearest=nearest.best.word, **told))
    if math.isfinite(found.margin):
        second = [answer for answer in found.answers if not answer.is_input][1]
        close = "yes" if found.margin < CLOSE else "no"
        facts.append(say.markdown("analogy-margin", word=second.word, margin=f"{found.margin:.3f}", close=close))
    seeds = lab.seed_answers(card.id, asked.positive, asked.negative)
    if seeds is not None:
        told = {"same": seeds.same, "seeds": len(seeds.others), "others": list(seeds.different)}
        facts.append(say.markdown("analogy-seeds", differ="yes" if seeds.different else "no", **told))
    return facts


def _alone(lab: Lab, card: Card, asked: Sum) -> Analogy | None:
    return lab.alone(card.id, asked.positive, asked.negative, k=LOOKED_AT)


def _start(lab: Lab, card: Card, asked: Sum, word: str) -> Sum:
    """Return the sum, read so that its last word alone comes nearest to the answer: to that word it owes most."""

    def rank(each: Sum) -> int:
        found = _alone(lab, card, each)
        return (found.rank_of(word) if found else None) or LOOKED_AT + 1

    return min((asked, asked.turned), key=rank)


def _show_answers(say: Say, found: Analogy, *, counted: bool) -> None:
    head = f"| {say('column-word')} | {say('column-cosine')} |"
    lines = [f"{head} {say('column-count')} |", "|:--|--:|--:|"] if counted else [head, "|:--|--:|"]
    listed = {answer.word for answer in found.answers}
    for answer in (*found.answers, *(each for each in found.inputs if each.word not in listed)):
        word = escape_markdown(answer.word)
        told = f"~~{word}~~" if answer.is_input else f"**{word}**" if answer == found.best else word
        if answer.word not in listed:
            told += f" ({say('analogy-place', rank=answer.rank)})"
        lines.append(f"| {told} | {answer.cosine:.3f} |" + (f" {answer.count:,} |" if counted else ""))
    st.markdown("\n".join(lines))
    st.caption(say("analogy-struck"))


def _rows(say: Say, found: Analogy, *, counted: bool) -> Rows:
    listed = {answer.word for answer in found.answers}
    return [
        {
            say("analogy-column-rank"): answer.rank,
            say("column-word"): answer.word,
            say("column-cosine"): round(answer.cosine, 4),
            **({say("column-count"): answer.count} if counted else {}),
            say("column-input"): say("yes") if answer.is_input else "",
        }
        for answer in (*found.answers, *(each for each in found.inputs if each.word not in listed))
    ]


def show_methods(lab: Lab, say: Say, card: Card, asked: Sum, examples: tuple[tuple[str, str], ...]) -> None:
    """Show the answers of every method side by side, when it is opened."""
    fold = folded(say("analogy-methods"), key="analogy methods")
    if not fold.open:
        return
    with fold, told_errors(say, lab):
        ways = _ways(lab, card, asked, examples)
        answers = {name: _answer(lab, card, ways[name], name, examples) for name in METHODS}
        rows = [_method(say, ways[name], name, found) for name, found in answers.items()]
        with st.container(key="methods"):
            st.markdown(_as_table(rows))
        told = [say(f"analogy-method-{name}-help") for name in METHODS]
        if not asked.three:
            told.append(say("analogy-methods-three"))
        elif examples:
            told.append(say.markdown("analogy-examples", pairs=[f"{first} → {second}" for first, second in examples]))
        st.caption("  \n".join(told))
        told_ways = [(name, ways[name].positive) for name, found in answers.items() if isinstance(found, Analogy)]
        folder = lab.store.models.path(card.id)
        python = recipes.methods(folder, told_ways, negative=asked.negative, examples=examples)
        show_details(rows, say, name="methods", python=python, table=False)


def _as_table(rows: Sequence[Mapping[str, str]]) -> str:
    """Return the methods as a table of Markdown, the answers in bold."""
    lines = ["| " + " | ".join(rows[0]) + " |", "|:--|:--|--:|--:|--:|:--|"]
    for row in rows:
        title, answer, *others = (escape_markdown(cell) for cell in row.values())
        lines.append("| " + " | ".join([title, f"**{answer}**" if others[0] != "–" else answer, *others]) + " |")
    return "\n".join(lines)


def _ways(lab: Lab, card: Card, asked: Sum, examples: tuple[tuple[str, str], ...]) -> dict[str, Sum]:
    """Return how each method reads the sum.

    LRCos reads it so that the examples are pairs like a : b, and the baseline so that it is hardest to beat.
    """
    ways = dict.fromkeys(METHODS, asked)
    if asked.three:
        a, b, c = asked.three
        best = lab.sum_of(card.id, asked.positive, asked.negative, k=ANSWERS).best
        ways["alone"] = _start(lab, card, asked, best.word if best else "")
        ways["lrcos"] = asked.turned if (a, c) in examples and (a, b) not in examples else asked
    return ways


def _answer(lab: Lab, card: Card, asked: Sum, name: str, examples: tuple[tuple[str, str], ...]) -> Analogy | LabError:
    """Return what a method answers, or why it cannot."""
    given = examples if name == "lrcos" else ()
    try:
        return lab.sum_of(card.id, asked.positive, asked.negative, k=ANSWERS, method=name, examples=given)
    except LabError as error:
        return error


def _method(say: Say, asked: Sum, name: str, found: Analogy | LabError) -> dict[str, str]:
    """Return a row: what a method answers, at which rank inputs counted, by how much, and what comes next."""
    columns = [say(f"analogy-column-{each}") for each in ("method", "answer", "rank", "score", "margin", "second")]
    title = say(f"analogy-method-{name}")
    if name in ("alone", "lrcos") and asked.three:
        title += f" ({asked.three[2]})"
    cells = ["–"] * 5
    if isinstance(found, LabError):
        cells[0] = say(found.identifier, **found.parameters)
    elif found.best is not None:
        others = [answer.word for answer in found.answers if not answer.is_input]
        margin, second = (f"{found.margin:.3f}", others[1]) if len(others) > 1 else ("–", "–")
        cells = [found.best.word, str(found.best.rank), signed(found.best.score, 3), margin, second]
    return dict(zip(columns, [title, *cells], strict=True))
