"""Right answers to the lessons' exercises, computed from what is asked, without the library's own ways.

Sentences are walked through token by token, vectors are multiplied by numpy, and the likelihood ratio comes from scipy.
`answer(question, material)` is what a person would work out who has the corpus and the vectors at hand.
"""

from collections import Counter
from functools import lru_cache
from math import exp, hypot, log, sqrt
from pathlib import Path
from types import SimpleNamespace

import numpy as np

from embed_core.lessons import items

WALKED = {}


def around(tokens, at, size=5):
    return tokens[max(0, at - size) : at] + tokens[at + 1 : at + size + 1]


def walk(corpus):
    """Of each word: how often each other stands near it, and at how many of its places; one walk a corpus."""
    if corpus.identity not in WALKED:
        words, places = {}, {}
        for tokens in corpus.iter_sentences():
            for at, token in enumerate(tokens):
                near_by = around(tokens, at)
                words.setdefault(token, Counter()).update(near_by)
                places.setdefault(token, Counter()).update(set(near_by))
        counts = Counter(token for tokens in corpus.iter_sentences() for token in tokens)
        WALKED[corpus.identity] = SimpleNamespace(words=words, places=places, counts=counts)
    return WALKED[corpus.identity]


def surely_drawn(corpus, word):
    """The contexts that a word has surely more often than their share: a G-test of one row, by scipy."""
    from scipy.stats import power_divergence

    walked, found = walk(corpus), set()
    trials, tokens = walked.words[word].total(), walked.counts.total()
    for context, count in walked.words[word].items():
        expected = trials * walked.counts[context] / tokens
        observed = [count, trials - count]
        ratio = power_divergence(observed, [expected, trials - expected], lambda_="log-likelihood").statistic
        if count > expected and ratio >= 3.841458820694124:
            found.add(context)
    return found


def shared(corpus, first, second):
    """How many contexts both words draw surely, themselves left out."""
    return len((surely_drawn(corpus, first) & surely_drawn(corpus, second)) - {first, second})


def cosine(model, first, second):
    a, b = (model.vector(word).astype(float) for word in (first, second))
    return float(a @ b / np.linalg.norm(a) / np.linalg.norm(b))


def rank(model, word, other):
    """Which of a word's neighbours another is, by plain numpy."""
    matrix = model.matrix.astype(float)
    cosines = matrix @ model.vector(word).astype(float) / np.linalg.norm(matrix, axis=1)
    order = [model.words[at] for at in np.argsort(-cosines, kind="stable") if model.words[at] != word]
    return order.index(other) + 1


def sum_cosines(model, written):
    """The cosines of every word to a sum a − b + c of unit vectors, by word; and the words of the sum."""
    a, rest = written.split(" − ")
    b, c = rest.split(" + ")
    units = model.matrix.astype(float) / np.linalg.norm(model.matrix.astype(float), axis=1, keepdims=True)
    at = {word: row for row, word in enumerate(model.words)}
    target = units[at[a]] - units[at[b]] + units[at[c]]
    return dict(zip(model.words, (units @ target / np.linalg.norm(target)).tolist(), strict=True)), (a, b, c)


@lru_cache(maxsize=1)
def plain_news():
    """The news counted without our reader: the words of gensim's own preprocessing."""
    from gensim.test.utils import datapath
    from gensim.utils import simple_preprocess

    found = Counter()
    with Path(datapath("lee_background.cor")).open(encoding="utf-8") as lines:
        for line in lines:
            found.update(simple_preprocess(line, min_len=1, max_len=30))
    return found


def vectors(text):
    """The vectors in a text such as "(2, −3), (1, 0)"."""
    parts = text.replace("−", "-").split("(")[1:]
    return [[float(x) for x in part.split(")")[0].split(",")] for part in parts]


def _cosine_of(a, b):
    dot = sum(x * y for x, y in zip(a, b, strict=True))
    return dot / sqrt(sum(x * x for x in a) * sum(y * y for y in b))


def _most(options, value):
    return max(options, key=value)


def _pairs(g):
    return sum(0 < abs(i - j) <= g["window"] for i in range(g["tokens"]) for j in range(g["tokens"]))


def _kept(g):
    f, t = g["percent"] / 100, g["threshold"]
    return 100 * min(1, (sqrt(f / t) + 1) * t / f)


def _moved(g):
    (v,), (u,) = vectors(g["v"]), vectors(g["u"])
    s = v[0] * u[0] + v[1] * u[1]
    return u[0] + g["alpha"] * (g["label"] - 1 / (1 + exp(-s))) * v[0]


def _sum(question, material):
    cosines, _ = sum_cosines(material.model, question.given["sum"])
    return _most(question.options, cosines.__getitem__)


def _company_nearest(q, m):
    return _most(q.options, lambda other: shared(m.corpus, q.given["word"], other))


def _items_near(q, m):
    return _most(q.options, lambda other: cosine(items.item_model(m.language), q.given["item"], other))


ANSWERS = {
    "one-hot-exercise-times": lambda q, m: q.given["words"] / q.given["size"],
    "one-hot-exercise-distance": lambda q, m: hypot(q.given["p"], q.given["q"]),
    "cosine-exercise-dot": lambda q, m: sum(x * y for x, y in zip(*(vectors(q.given[n])[0] for n in "ab"))),
    "cosine-exercise-cosine": lambda q, m: _cosine_of(*(vectors(q.given[n])[0] for n in "ab")),
    "company-exercise-nearest": _company_nearest,
    "company-exercise-count": lambda q, m: _most(q.options, lambda w: walk(m.corpus).places[w][q.given["context"]]),
    "window-exercise-pairs": lambda q, m: _pairs(q.given),
    "window-exercise-kept": lambda q, m: _kept(q.given),
    "one-step-exercise-score": lambda q, m: float(np.dot(*(vectors(q.given[n])[0] for n in "vu"))),
    "one-step-exercise-moved": lambda q, m: _moved(q.given),
    "average-exercise-mean": lambda q, m: sum(v[0] for v in vectors(q.given["vectors"])) / 3,
    "average-exercise-cost": lambda q, m: q.given["words"] / (q.given["negatives"] + 1),
    "counts-exercise-weight": lambda q, m: min(1, (q.given["count"] / 10) ** 0.75),
    "counts-exercise-error": lambda q, m: (q.given["product"] - log(q.given["count"])) ** 2,
    "near-exercise-nearest": lambda q, m: _most(q.options, lambda other: cosine(m.model, q.given["word"], other)),
    "near-exercise-context": lambda q, m: _most(q.options, walk(m.corpus).places[q.given["word"]].__getitem__),
    "directions-exercise-one": _sum,
    "directions-exercise-two": _sum,
    "trained-exercise-means": lambda q, m: min(q.options, key=float),
    "trained-exercise-above": lambda q, m: (q.given["cosine"] - q.given["mean"]) / q.given["deviation"],
    "scratch-exercise-coverage": lambda q, m: 100 * (1 - q.given["lacking"] / q.given["words"]),
    "scratch-exercise-frequent": lambda q, m: _most(q.options, plain_news().__getitem__),
    "items-exercise-near": _items_near,
    "models-exercise-parameters": lambda q, m: 2 * q.given["words"] * q.given["size"],
    "models-exercise-room": lambda q, m: q.given["words"] * q.given["size"] * 4 / 1e6,
}


def answer(task, material):
    """Return the right answer to an exercise, worked out a second way."""
    if task.id == "lesson-items-exercise-count":  # it is asked of the receipts that are shown
        return sum(task.question.given["item"] in str(row[0]).split(" · ") for row in task.before[0].rows)
    return ANSWERS[task.id.removeprefix("lesson-")](task.question, material)
