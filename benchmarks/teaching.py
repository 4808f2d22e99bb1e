"""Do the facts of the teaching corpora hold, seed after seed, in both languages and with both settings?

python benchmarks/teaching.py [--seeds 20] [--other-texts]

Each row is `seeds` trainings with one worker. The text is the built-in one (seed 0); with --other-texts
each training reads the text of its own seed instead. The margin is the lead of a right first answer over
the second one; seconds are the slowest training. The exit code is 1 if a fact fails for more than one seed
in twenty, if a training takes two seconds, or if the mean cosine of random pairs reaches 0.3.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from embed_core.corpus.teaching import TEACHING_FACTS, teaching_corpus
from embed_core.training import PRESETS, Word2Vec, train

SETTINGS = {
    "default (100 dimensions, alpha 0.025)": PRESETS["balanced"].settings,
    "teaching (50 dimensions, alpha 0.05)": Word2Vec(vector_size=50, alpha=0.05),
}


def mean_cosine(units) -> float:
    """Mean cosine of all pairs of different words, from their unit vectors."""
    count = len(units)
    return float((np.square(units.sum(axis=0)).sum() - count) / (count * (count - 1)))


def check(language: str, settings: Word2Vec, seeds: int, other_texts: bool) -> tuple[str, bool]:
    """One row of the table, and whether all is well."""
    failed: Counter[str] = Counter()
    clean, margins, cosines, seconds = 0, [], [], []
    for seed in range(1, seeds + 1):
        corpus = teaching_corpus(language, seed=seed if other_texts else 0)
        start = time.perf_counter()
        model = train(corpus, replace(settings, seed=seed, workers=1))
        seconds.append(time.perf_counter() - start)
        cosines.append(mean_cosine(model.units))
        vectors, before = model.as_keyed_vectors(), failed.total()
        for fact in TEACHING_FACTS[language]:
            found = vectors.most_similar(list(fact.positive), list(fact.negative), topn=fact.within + 1)
            if fact.answer not in [word for word, _ in found[: fact.within]]:
                failed[" ".join((*fact.positive, "−", *fact.negative, "→", fact.answer))] += 1
            elif fact.within == 1:
                margins.append(found[0][1] - found[1][1])
        clean += failed.total() == before
    worst = failed.most_common(1)[0] if failed else ("none", 0)
    fine = worst[1] <= seeds / 20 and max(seconds) < 2 and max(cosines) < 0.3
    numbers = f"{clean}/{seeds} | {worst[0]} ({worst[1]}) | {min(margins):.3f} / {np.median(margins):.3f}"
    return f"{numbers} | {np.mean(cosines):.3f} | {max(seconds):.2f}", fine


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--other-texts", action="store_true")
    options = parser.parse_args()
    train(teaching_corpus("en"), Word2Vec(epochs=1, workers=1))  # imports happen here, not in the first row
    for language in TEACHING_FACTS:
        corpus = teaching_corpus(language)
        print(f"{language}: {corpus.sentences} sentences, {corpus.tokens} tokens, {corpus.types} words,", end=" ")
        print(f"{len(TEACHING_FACTS[language])} facts")
    print("| language | settings | seeds with all facts | worst fact (seeds) | margin min / median | mean cosine | s |")
    print("|---|---|---|---|---|---|---|")
    good = True
    for language, (name, settings) in product(TEACHING_FACTS, SETTINGS.items()):
        row, fine = check(language, settings, options.seeds, options.other_texts)
        good &= fine
        print(f"| {language} | {name} | {row} |", flush=True)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
