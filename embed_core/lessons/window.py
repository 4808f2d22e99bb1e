"""Lesson 4: the window slides. The pairs that skip-gram and CBOW make of a sentence, and who is left out."""

from __future__ import annotations

import numpy as np

from embed_core.lessons.lesson import Same, seeded, whole
from embed_core.lessons.material import Material
from embed_core.lessons.task import Named, Solution, Table, Task, number
from embed_core.training.by_hand import cbow_examples, skip_gram_pairs
from embed_core.training.kernel import keeping

ID = "window"
WINDOW, WIDER = 2, 5
SAMPLE = 1e-3
CENTRE = 3
FREQUENT = 5


def steps(material: Material) -> tuple[Task, ...]:
    """Pairs of skip-gram, examples of CBOW, a wider window, and subsampling."""
    tokens = tuple(material.words["sentence"])
    given = {"sentence": " ".join(tokens), "tokens": len(tokens), "window": WINDOW}
    return (
        number("lesson-window-pairs", lambda: _pairs(tokens), given=given, before=(_places(tokens, CENTRE),)),
        number("lesson-window-cbow", lambda: _examples(tokens), given=given),
        number("lesson-window-wider", lambda: _wider(tokens), given={**given, "wider": WIDER}),
        number(
            "lesson-window-subsampling",
            lambda: _kept(material),
            given=_share_of(material),
            tolerance=2.0,
            percent=True,
        ),
    )


def _places(tokens: tuple[str, ...], centre: int) -> Table:
    """Return the sentence with the place of the centre and of what its window holds."""
    told = tuple(
        Named("lesson-window-centre") if at == centre else Named("lesson-window-context") if near else ""
        for at in range(len(tokens))
        for near in (0 < abs(at - centre) <= WINDOW,)
    )
    return Table(tokens, (told,))


def _pairs(tokens: tuple[str, ...]) -> Solution:
    pairs = skip_gram_pairs(tokens, WINDOW)
    rows = tuple(
        (word, " · ".join(context for centre, context in pairs if centre == word), sum(c == word for c, _ in pairs))
        for word in dict.fromkeys(tokens)
    )
    columns = (Named("learn-column-centre"), Named("learn-column-contexts"), Named("learn-column-pairs"))
    return Solution(len(pairs), {"pairs": len(pairs)}, (Table(columns, rows),))


def _examples(tokens: tuple[str, ...]) -> Solution:
    found = cbow_examples(tokens, WINDOW)
    rows = tuple((" · ".join(around), centre) for around, centre in found)
    table = Table((Named("learn-column-contexts"), Named("learn-column-predicted")), rows)
    return Solution(len(found), {"examples": len(found)}, (table,))


def _wider(tokens: tuple[str, ...]) -> Solution:
    counts = [(width, len(skip_gram_pairs(tokens, width))) for width in range(1, WIDER + 1)]
    table = Table((Named("learn-column-window"), Named("learn-column-pairs")), tuple(counts), marked=(WIDER - 1,))
    return Solution(counts[-1][1], {"pairs": counts[-1][1]}, (table,))


def _share_of(material: Material) -> dict[str, object]:
    word, corpus = str(material.words["frequent"]), material.corpus
    count = int(corpus.counts[word])
    return {"word": word, "count": count, "percent": 100 * count / corpus.tokens, "threshold": SAMPLE}


def _kept(material: Material) -> Solution:
    word, corpus = str(material.words["frequent"]), material.corpus
    words = list(corpus.counts)
    kept = keeping(np.array(list(corpus.counts.values())), SAMPLE)
    some = [*words[:FREQUENT], *(str(w) for w in material.words["pair"])]
    rows = tuple((w, int(corpus.counts[w]), 100 * float(kept[words.index(w)])) for w in dict.fromkeys([word, *some]))
    columns = (Named("column-word"), Named("column-count"), Named("learn-column-kept"))
    share = 100 * float(kept[words.index(word)])
    return Solution(share, {"kept": share}, (Table(columns, rows, marked=(0,), digits=1),))


def exercises(material: Material, seed: int) -> tuple[Task, ...]:
    """How many pairs a sentence gives, and how often a frequent word is kept."""
    random = seeded(ID, seed)
    length, window = whole(random, 5, 12), whole(random, 1, 3)
    percent = whole(random, 1, 8)
    tokens = tuple(f"w{n}" for n in range(1, length + 1))

    def pairs() -> Solution:
        rows = tuple(
            (n, sum(centre == word for centre, _ in skip_gram_pairs(tokens, window)))
            for n, word in enumerate(tokens, 1)
        )
        table = Table((Named("learn-column-place"), Named("learn-column-pairs")), rows)
        return Solution(len(skip_gram_pairs(tokens, window)), {}, (table,))

    def kept() -> Solution:
        share = float(keeping(np.array([percent, 100 - percent]), SAMPLE)[0])
        return Solution(100 * share, {"kept": 100 * share})

    return (
        number("lesson-window-exercise-pairs", pairs, given={"tokens": length, "window": window}),
        number(
            "lesson-window-exercise-kept",
            kept,
            given={"percent": percent, "threshold": SAMPLE},
            tolerance=0.6,
            percent=True,
        ),
    )


def same(material: Material) -> Same:
    """Return the training page with skip-gram and the window of the lesson."""
    choices = {"corpus": f"teaching-{material.language}", "p.algorithm": "skip-gram", "p.window": str(WINDOW)}
    return Same("train", choices)
