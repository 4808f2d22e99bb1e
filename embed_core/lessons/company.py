"""Lesson 3: the company a word keeps. Which words fill a frame, and which share their contexts?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from embed_core.corpus import Corpus, concordance, shared_contexts
from embed_core.lessons.lesson import Same, mixed, seeded, some_of
from embed_core.lessons.material import Material
from embed_core.lessons.task import Cell, Named, Solution, Table, Task, choice, number

ID = "company"
SLOT = "_"
WINDOW = 5
SHOWN = 8


def fillers(corpus: Corpus, frame: str) -> Counter[str]:
    """Return how often each word stands in the slot of a frame such as "养了 一只 _" (words split by spaces)."""
    parts = frame.split()
    slot, anchor = parts.index(SLOT), next(part for part in parts if part != SLOT)
    at, found = parts.index(anchor), Counter[str]()
    total = int(corpus.counts.get(anchor, 0))
    for hit in concordance(corpus, anchor, limit=total, window=len(parts)).hits:
        around = (*hit.left, hit.word, *hit.right)
        first = len(hit.left) - at
        piece = around[first : first + len(parts)] if first >= 0 else ()
        if len(piece) == len(parts) and all(p in (SLOT, word) for p, word in zip(parts, piece, strict=True)):
            found[piece[slot]] += 1
    return found


def steps(material: Material) -> tuple[Task, ...]:
    """Who fits a frame, how many frames two words share, whose contexts are shared, and both in the novel."""
    words, corpus = material.words, material.corpus
    frames, fits = tuple(words["frames"]), tuple(words["fits"])
    first, second = words["pair"]
    found = (
        choice(
            "lesson-company-frame",
            lambda: _fits(corpus, frames[0], fits),
            fits,
            words=True,
            given={"frame": written(frames[0])},
        ),
        number(
            "lesson-company-both",
            lambda: _both(corpus, frames, (first, second)),
            given={"first": first, "second": second, "frames": tuple(map(written, frames)), "number": len(frames)},
        ),
        choice(
            "lesson-company-shared",
            lambda: _nearest(corpus, first, tuple(words["strangers"])),
            tuple(words["strangers"]),
            words=True,
            given={"word": first, "window": WINDOW},
        ),
    )
    return found if material.novel is None else (*found, *_of_the_novel(material.novel, words))


def _of_the_novel(novel: Corpus, words: Mapping[str, Any]) -> tuple[Task, ...]:
    """Return who fits a frame of the novel, if it has the frame as it was cut, and whose contexts are shared."""
    frame, fits = str(words["novel_frame"]), tuple(words["novel_fits"])
    hero, others = str(words["hero"]), tuple(words["fellows"])
    asked = {"frame": written(frame), "tokens": novel.tokens}
    framed = choice("lesson-company-novel-frame", lambda: _fits(novel, frame, fits), fits, words=True, given=asked)
    return (
        *((framed,) if fillers(novel, frame) else ()),
        choice(
            "lesson-company-novel",
            lambda: _nearest(novel, hero, others),
            others,
            words=True,
            given={"word": hero, "window": WINDOW, "tokens": novel.tokens},
        ),
    )


def written(frame: str) -> str:
    """Return a frame as it is read, with a gap for the slot."""
    return frame.replace(SLOT, "___")


def _fits(corpus: Corpus, frame: str, fits: Sequence[str]) -> Solution:
    counts = fillers(corpus, frame)
    rows: tuple[tuple[Cell, ...], ...] = tuple((word, counts[word]) for word in fits)
    best = max(fits, key=lambda word: counts[word])
    table = Table((Named("column-word"), Named("learn-column-in-frame")), rows, marked=(fits.index(best),))
    most = tuple(word for word, _ in counts.most_common(4))
    return Solution(best, {"count": counts[best], "most": most, "places": counts.total()}, (table,))


def _both(corpus: Corpus, frames: Sequence[str], pair: tuple[str, str]) -> Solution:
    counted = [fillers(corpus, frame) for frame in frames]
    rows = tuple(
        (written(frame), counts[pair[0]], counts[pair[1]]) for frame, counts in zip(frames, counted, strict=True)
    )
    both = sum(counts[pair[0]] > 0 and counts[pair[1]] > 0 for counts in counted)
    return Solution(both, {"both": both}, (Table((Named("learn-column-frame"), *pair), rows),))


def _nearest(corpus: Corpus, word: str, others: Sequence[str]) -> Solution:
    """Return who shares most contexts with a word: contexts that both draw surely more often than by chance."""
    found = {other: shared_contexts(corpus, word, other, window=WINDOW, most=SHOWN) for other in others}
    best = max(others, key=lambda other: found[other].drawn_both)
    counts = tuple((other, found[other].drawn_both) for other in others)
    contexts = tuple((c.word, c.count_a, c.count_b) for c in found[best].shared)
    shows = (
        Table((Named("column-word"), Named("learn-column-shared")), counts, marked=(others.index(best),)),
        Table((Named("learn-column-context"), word, best), contexts),
    )
    return Solution(best, {"best": best, "shared": found[best].drawn_both}, shows)


def exercises(material: Material, seed: int) -> tuple[Task, ...]:
    """Which of four words fills a frame of the corpus, and how many contexts out of a list are shared."""
    random = seeded(ID, seed)
    corpus, pairs = material.corpus, [tuple(pair) for pair in material.words["pairs"]]
    chosen, other = some_of(pairs, random, count=2)
    word, partner, context = chosen[0], chosen[1], some_of(chosen[2:], random, count=1)[0]
    options = mixed((partner, *other[:2]), random)

    def nearest() -> Solution:
        return _nearest(corpus, word, options)

    def count() -> Solution:
        places = concordance(corpus, word, limit=0, near=context, window=WINDOW).matched
        other_places = concordance(corpus, other[0], limit=0, near=context, window=WINDOW).matched
        rows = ((word, places), (other[0], other_places))
        answer = word if places > other_places else other[0]
        table = Table((Named("column-word"), Named("learn-column-near-count")), rows)
        return Solution(answer, {"count": max(places, other_places)}, (table,))

    return (
        choice("lesson-company-exercise-nearest", nearest, options, words=True, given={"word": word}),
        choice(
            "lesson-company-exercise-count",
            count,
            mixed((word, other[0]), random),
            words=True,
            given={"context": context, "window": WINDOW},
        ),
    )


def same(material: Material) -> Same:
    """Return the page of the corpus with the two words' contexts."""
    first, second = material.words["pair"]
    corpus = f"teaching-{material.language}"
    return Same("corpus", {"task": "look", "corpus": corpus, "one": first, "other": second, "view": "two"})
