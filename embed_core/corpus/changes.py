"""How much of a corpus another dictionary would change, told from its tokens alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from mmap import mmap

from embed_core.corpus.corpus import Corpus
from embed_core.corpus.segmentation import Segmentation, segment

MOST_RULES = 200
LIMITS = (b" ", b"\n", b"")


def changed_tokens(corpus: Corpus, settings: Segmentation) -> int:
    """Return about how many tokens of a corpus change where `settings` join or split other words than it did.

    The words and rules that are new or gone are looked for, the first 200 of them. That the neighbours of
    a joined word may be cut differently is not counted.
    """
    made = corpus.segmentation
    before, after = ({*rules.user_words, *rules.splits} for rules in (made, settings))
    differing = [rule for rule in (*settings.user_words, *settings.splits) if rule not in before]
    differing += [rule for rule in (*made.user_words, *made.splits) if rule not in after]
    plain = replace(made, phrases=())
    total = 0
    for rule in differing[:MOST_RULES]:
        tokens = segment(rule.replace(" ", "") if rule in made.splits or rule in settings.splits else rule, plain)
        total += len(tokens) * places(corpus, tokens)
    return total


def places(corpus: Corpus, tokens: Sequence[str]) -> int:
    """Return how often tokens stand next to each other in this order."""
    if not tokens or any(token not in corpus.counts for token in tokens):
        return 0
    if len(tokens) == 1:
        return int(corpus.counts[tokens[0]])
    with corpus.stream.opened() as data:
        return _found(data, " ".join(tokens).encode("utf-8"))


def _found(data: bytes | mmap, needle: bytes) -> int:
    at = number = 0
    while (at := data.find(needle, at)) >= 0:
        end = at + len(needle)
        number += data[at - 1 : at] in LIMITS and data[end : end + 1] in LIMITS
        at = end
    return number
