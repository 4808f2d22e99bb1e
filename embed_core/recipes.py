"""The same in Python: the lines that give, in a notebook, what a page shows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from embed_core.parameters import changed


def _opened(folder: Path, name: str = "model") -> str:
    return f"{name} = ec.open_model({str(folder)!r})"


def _lines(*lines: str) -> str:
    return "\n".join(("import embed_core as ec", "", *lines)) + "\n"


def neighbours(folder: Path, word: str, k: int) -> str:
    """Return the lines for the nearest words of a word."""
    return _lines(_opened(folder), f"ec.neighbours(model, {word!r}, k={k})")


def guess(folder: Path, word: str, k: int) -> str:
    """Return the lines for what the spelling of an unseen word says of it."""
    return _lines(
        _opened(folder), f"guess = model.guess({word!r})", f"guess.known, ec.neighbours(model, guess.vector, k={k})"
    )


def cosine_of_words(folder: Path, first: str, second: str, *, guessed: Collection[str] = ()) -> str:
    """Return the lines for the cosine of two words, step by step; `guessed` ones are put together from subwords."""
    a, b = (
        f"model.guess({word!r}).vector" if word in guessed else f"model.vector({word!r})" for word in (first, second)
    )
    steps = f"steps = ec.cosine_steps({a}, {b})"
    return _lines(_opened(folder), steps, "steps.dot, steps.norm_a, steps.norm_b, steps.cosine, steps.degrees")


def cosine_of_vectors(first: Sequence[float], second: Sequence[float]) -> str:
    """Return the lines for the cosine of two typed vectors."""
    a, b = ([int(x) if float(x).is_integer() else float(x) for x in v] for v in (first, second))
    return _lines(
        f"steps = ec.cosine_steps({a}, {b})", "steps.dot, steps.norm_a, steps.norm_b, steps.cosine, steps.degrees"
    )


def analogy(folder: Path, positive: Sequence[str], negative: Sequence[str], k: int) -> str:
    """Return the lines for a sum of words."""
    return _lines(
        _opened(folder), f"ec.analogy(model, positive={list(positive)!r}, negative={list(negative)!r}, k={k})"
    )


def projection(
    folder: Path,
    asked: Mapping[str, Any],
    method: str,
    dimensions: int,
    seed: int,
    *,
    perplexity: float | None = None,
    exaggeration: float = 1.0,
) -> str:
    """Return the lines for a map of the words that are `asked` for (the fields of `WordsAsked` that matter)."""
    told = "".join(f"{name}={value!r}, " for name, value in asked.items()).rstrip(", ")
    more = "" if perplexity is None else f", perplexity={perplexity!r}"
    more += "" if exaggeration == 1.0 else f", exaggeration={exaggeration!r}"
    return _lines(
        "from embed_core.geometry import WordsAsked, words_for",
        _opened(folder),
        f"words = words_for(model, WordsAsked({told}), dimensions={dimensions}).words",
        f"chart = ec.project(model, words, {method!r}, {dimensions}, {seed}{more})",
        "chart.words, chart.coordinates, chart.trustworthiness",
    )


def belief(
    folder: Path,
    words: Sequence[str] | int,
    method: str,
    dimensions: int,
    *,
    seed: int,
    k: int = 10,
    perplexity: float | None = None,
) -> str:
    """Return the lines for how far a map can be believed."""
    return _lines(
        _opened(folder),
        _chart(words, method, dimensions, seed, perplexity=perplexity),
        f"found = ec.belief(chart, k={k})",
        "found.trustworthiness, found.continuity, found.kept, ec.shepard(chart).spearman",
    )


def resumed(
    folder: Path,
    words: Sequence[str] | int,
    dimensions: int,
    *,
    seed: int,
    perplexity: float,
    exaggeration: float = 1.0,
    added: Sequence[str] = (),
) -> str:
    """Return the lines for a t-SNE that goes on with other parameters, also with words that were added."""
    more = [f"chart = ec.place(chart, model, words={list(added)!r})"] if added else []
    again = f"chart = ec.resume(chart, perplexity={perplexity!r}, exaggeration={exaggeration!r}, seed={seed})"
    return _lines(_opened(folder), _chart(words, "tsne", dimensions, seed), *more, again, "chart.coordinates")


def clusters(
    folder: Path, words: Sequence[str] | int, method: str, *, count: int = 8, smallest: int = 5, seed: int = 0
) -> str:
    """Return the lines for the clusters of some words, with what they are called."""
    size = f"smallest={smallest}" if method == "hdbscan" else f"count={count}"
    return _lines(
        _opened(folder),
        f"found = ec.cluster(model, {_words(words)}, method={method!r}, {size}, seed={seed})",
        "for each in ec.name_clusters(found):",
        "    print(each.label + 1, each.name(), each.size, each.silhouette)",
        "found.words, found.labels, found.silhouettes",
    )


def axis(folder: Path, pairs: Sequence[tuple[str, str]], words: Sequence[str] | int, *, seed: int = 0) -> str:
    """Return the lines for words along an axis, with its self-check."""
    return _lines(
        _opened(folder),
        f"axis = ec.word_axis(model, {list(pairs)!r})",
        f"check = ec.check_axis(model, axis, seed={seed})",
        "check.parallel, check.chance_high, check.share_right",
        f"found = ec.along(model, axis, words={_words(words)})",
        "sorted(zip(found.values, found.words))",
    )


def axis_numbers(folder: Path, pairs: Sequence[tuple[str, str]], table: str, *, column: str = "", seed: int = 0) -> str:
    """Return the lines for the correlation of an axis with a table of one's own numbers."""
    more = f", column={column!r}" if column else ""
    return _lines(
        "from pathlib import Path",
        _opened(folder),
        f"axis = ec.word_axis(model, {list(pairs)!r})",
        f"numbers = ec.read_numbers(Path({table!r}){more})",
        f"found = ec.rate_axis(model, axis, numbers=numbers, seed={seed})",
        "found.spearman, found.pearson, found.missing",
    )


def _words(words: Sequence[str] | int) -> str:
    """Return how some words are written: a list, or the most frequent so many."""
    return f"model.words[:{words}]" if isinstance(words, int) else repr(list(words))


def _chart(
    words: Sequence[str] | int, method: str, dimensions: int, seed: int, *, perplexity: float | None = None
) -> str:
    more = "" if perplexity is None else f", perplexity={perplexity!r}"
    return f"chart = ec.project(model, {_words(words)}, {method!r}, {dimensions}, {seed}{more})"


def own_groups(folder: Path, file: str) -> str:
    """Return the lines for a person's own groups, from the file in which they were exported."""
    return _lines(
        "from pathlib import Path",
        "from embed_core.geometry import cluster_own, name_clusters, read_groups",
        _opened(folder),
        f"found = cluster_own(model, read_groups(Path({file!r}).read_bytes()))",
        "[(each.name(), each.size, each.silhouette) for each in name_clusters(found)]",
    )


def comparison(first: Path, second: Path, k: int) -> str:
    """Return the lines for the comparison of two models."""
    return _lines(_opened(first, "a"), _opened(second, "b"), f"ec.compare(a, b, k={k}).mean")


def training(
    corpus: Path, settings: Any, *, start: Path | None = None, tune: Path | None = None, freeze: bool = False
) -> str:
    """Return the lines that train the same model: anew, from where another stands, or from its vectors."""
    told = ", ".join(f"{name}={value!r}" for name, value in changed(settings).items())
    lines = [f"corpus = ec.open_corpus({str(corpus)!r})"]
    more = ""
    if start is not None:
        lines.append(_opened(start, "before"))
        more = ", start=before"
    elif tune is not None:
        lines.append(_opened(tune, "given"))
        more = f", tune=ec.FineTune(given{', freeze=True' if freeze else ''})"
    return _lines(*lines, f"model = ec.train(corpus, ec.{type(settings).__name__}({told}){more})")


def moved(before: Path, after: Path) -> str:
    """Return the lines for how far training on moved the words."""
    return _lines(_opened(before, "before"), _opened(after, "after"), "ec.moved(before, after).farthest(10)")


def concordance(
    corpus: Path, word: str, limit: int, *, sort: str = "text", near: str = "", document: int | None = None
) -> str:
    """Return the lines for the sentences in which a word occurs."""
    usual: dict[str, Any] = {"sort": "text", "near": "", "document": None}
    asked: dict[str, Any] = {"sort": sort, "near": near, "document": document}
    more = "".join(f", {name}={value!r}" for name, value in asked.items() if value != usual[name])
    call = f"ec.concordance(corpus, {word!r}, limit={limit}{more})"
    return _lines(_corpus(corpus), f"found = {call}", "found.total, found.hits")


def portrait(corpus: Path) -> str:
    """Return the lines for the portrait of a corpus."""
    return _lines(
        _corpus(corpus), "found = ec.portrait(corpus)", "found.zipf, found.growth, found.hapax_share, found.lost(5)"
    )


def by_document(corpus: Path, word: str) -> str:
    """Return the lines for how often a word occurs in each document."""
    return _lines(
        "from embed_core.corpus import by_document",
        _corpus(corpus),
        f"found = by_document(corpus, {word!r})",
        "found.counts, found.rates, found.dispersion",
    )


def shared_contexts(corpus: Path, first: str, second: str, window: int) -> str:
    """Return the lines for the contexts that two words share."""
    call = f"found = ec.shared_contexts(corpus, {first!r}, {second!r}, window={window})"
    return _lines(_corpus(corpus), call, "found.shared, found.only_a, found.only_b, found.frames")


def phrases(corpus: Path, *, min_count: int, score: float) -> str:
    """Return the lines for the phrases of a corpus."""
    return _lines(_corpus(corpus), *_suggested(min_count, score))


def phrases_of_text(settings: Any, *, characters: int, min_count: int, score: float) -> str:
    """Return the lines for the phrases of how a text begins; a dictionary is read from the file that the page gives."""
    told = changed(settings)
    known = {name: told[name] for name in told if name not in ("phrases", "user_words", "splits", "dictionary")}
    cut = [f"cut = ec.Segmentation({', '.join(f'{name}={value!r}' for name, value in known.items())})"]
    more = ["from embed_core.corpus import corpus_of_text"]
    if settings.user_words or settings.splits:
        more = ["from embed_core.corpus import corpus_of_text, read_dictionary"]
        file = f"{settings.dictionary or 'words'}.txt"
        cut.append(f"cut = read_dictionary(Path({file!r}).read_bytes()).dictionary.applied(cut)")
    return _lines(
        "from pathlib import Path",
        *more,
        f'text = Path("text.txt").read_text(encoding="utf-8")[:{characters}]',
        *cut,
        "corpus = corpus_of_text(text, cut, marks=True)",
        *_suggested(min_count, score),
    )


def _suggested(min_count: int, score: float) -> tuple[str, str]:
    call = f"found = ec.suggest_phrases(corpus, min_count={min_count}, most=1000)"
    return call, f"[(phrase.rule, phrase.score, phrase.count) for phrase in found.above({score:g})]"


def _corpus(folder: Path) -> str:
    return f"corpus = ec.open_corpus({str(folder)!r})"
