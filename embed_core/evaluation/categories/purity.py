"""Do clusters of words find the categories that people put them into?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from embed_core.errors import LabError
from embed_core.evaluation.categories.sets import CategorySet
from embed_core.evaluation.lookup import own_rows
from embed_core.geometry.clusters import Clusters, cluster
from embed_core.vectors import WordVectors

Array = np.ndarray[Any, Any]
PERMUTATIONS = 1000
WAYS = ("k-means", "agglomerative")
"""The ways of clustering that make as many clusters as they are asked for."""


class FewCategories(LabError):
    """The model has words of fewer than two categories of a set."""

    message_id = "error-few-categories"

    def __init__(self, words: int, asked: int) -> None:
        super().__init__(words=words, asked=asked)


@dataclass(frozen=True, slots=True)
class Misplaced:
    """A word in a cluster where another category has the most words."""

    word: str
    category: str
    cluster: int
    of: str


@dataclass(frozen=True, slots=True, eq=False)
class Categorisation:
    """Words in as many clusters as they have categories.

    `clusters` are of the words that the model has; `gold` (n,) is the place of each one's category in `categories`,
    those with a word in the model. `chance` (permutations,) are the purities with the categories dealt out anew.
    `missing` are the set's words that the model lacks.
    """

    set: CategorySet
    clusters: Clusters
    categories: tuple[str, ...]
    gold: Array
    chance: Array
    missing: tuple[str, ...]

    @property
    def table(self) -> Array:
        """How many words of each cluster are of each category, (clusters, categories)."""
        return confusion(self.clusters.labels, self.gold, (self.clusters.count, len(self.categories)))

    @property
    def purity(self) -> float:
        """The share of words that are of the most frequent category of their cluster, above 0 to 1."""
        return purity(self.table)

    @property
    def chance_mean(self) -> float:
        """The purity that chance gives on average."""
        return float(self.chance.mean())

    @property
    def chance_high(self) -> float:
        """The purity that chance exceeds in five of a hundred draws."""
        return float(np.quantile(self.chance, 0.95))

    @property
    def coverage(self) -> float:
        """The share of the set's words that the model has, 0 to 1."""
        return len(self.gold) / len(self.set)

    @property
    def named(self) -> tuple[str, ...]:
        """The most frequent category of each cluster, the earlier one of the set where two are as frequent."""
        return tuple(self.categories[at] for at in self.table.argmax(axis=1).tolist())

    def misplaced(self) -> tuple[Misplaced, ...]:
        """Return the words that are not of the most frequent category of their cluster, in the order of the set."""
        names = self.named
        told = zip(self.clusters.words, self.gold.tolist(), self.clusters.labels.tolist(), strict=True)
        every = (Misplaced(word, self.categories[of], label, names[label]) for word, of, label in told)
        return tuple(each for each in every if each.category != each.of)


def confusion(labels: Array, gold: Array, shape: tuple[int, int]) -> Array:
    """Return how many words have each label and each category, (clusters, categories)."""
    counts = np.bincount(labels * shape[1] + gold, minlength=shape[0] * shape[1])
    return np.asarray(counts.reshape(shape))


def purity(table: Array) -> float:
    """Return the purity of clusters × categories: the sum of each cluster's largest count over the sum of all.

    Manning, Raghavan and Schütze (2008, chapter 16.3). Of as many clusters as words it is 1, so that the number of
    clusters must be fixed.
    """
    return float(table.max(axis=1).sum() / table.sum())


def evaluate_categories(
    model: WordVectors, asked: CategorySet, *, method: str = "k-means", seed: int = 0, permutations: int = PERMUTATIONS
) -> Categorisation:
    """Cluster the words of a set by direction into as many clusters as categories, and see how pure they are.

    As Baroni, Dinu and Kruszewski (2014) judge models by categorisation. Chance deals the categories out anew, with the
    sizes of clusters and categories kept. A word that the model has only in lower case is taken so; of two spellings
    of one word the first counts. Raises `FewCategories`, and what `cluster` raises.
    """
    rows = own_rows(model, asked.words)
    category = {model.words[rows[word]]: of for word, of in reversed(asked.members) if word in rows}
    words = tuple(dict.fromkeys(model.words[rows[word]] for word in asked.words if word in rows))
    kept = tuple(each for each in asked.categories if each in category.values())
    if len(kept) < 2:
        raise FewCategories(len(words), len(asked))
    found = cluster(model, words, method=method, count=len(kept), seed=seed)
    gold = np.array([kept.index(category[word]) for word in found.words], np.int64)
    draw, shape = np.random.default_rng(seed), (found.count, len(kept))
    chance = np.array([purity(confusion(found.labels, draw.permutation(gold), shape)) for _ in range(permutations)])
    gold.flags.writeable = chance.flags.writeable = False
    missing = tuple(word for word in asked.words if word not in rows)
    return Categorisation(asked, found, kept, gold, chance, missing)
