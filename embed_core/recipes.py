"""The same in Python: the lines that give, in a notebook, what a page shows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
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


def projection(folder: Path, most: int, method: str, dimensions: int, seed: int) -> str:
    """Return the lines for a map of the most frequent words."""
    call = f"ec.project(model, words=model.words[:{most}], method={method!r}, dimensions={dimensions}, seed={seed})"
    return _lines(_opened(folder), f"chart = {call}", "chart.words, chart.coordinates, chart.trustworthiness")


def some_words(words: Sequence[str], known: Sequence[str]) -> str:
    """Return the expression that gives some of the words that a model knows: the first ones of all, or a list."""
    first = list(words) == list(known[: len(words)])
    return f"model.words[:{len(words)}]" if first else repr(list(words))


def _axis(pairs: Sequence[tuple[str, str]], name: str = "axis") -> str:
    return f"{name} = word_axis(model, {list(pairs)!r})"


def word_axis(folder: Path, pairs: Sequence[tuple[str, str]], words: str) -> str:
    """Return the lines for words along an axis; `words` is the expression that gives the words."""
    return _lines(
        "from embed_core.geometry import along, word_axis",
        _opened(folder),
        _axis(pairs),
        f"found = along(model, axis, {words})",
        "found.words, found.values, found.missing",
    )


def axis_plane(
    folder: Path,
    first: Sequence[tuple[str, str]],
    second: Sequence[tuple[str, str]],
    *,
    words: str,
    orthogonal: bool,
) -> str:
    """Return the lines for words on the plane of two axes."""
    more = ", orthogonal=True" if orthogonal else ""
    return _lines(
        "from embed_core.geometry import axis_plane, word_axis",
        _opened(folder),
        _axis(first, "first"),
        _axis(second, "second"),
        f"found = axis_plane(model, first, second, words={words}{more})",
        "found.words, found.x, found.y, found.degrees",
    )


def axis_check(folder: Path, pairs: Sequence[tuple[str, str]]) -> str:
    """Return the lines for whether an axis can be believed."""
    return _lines(
        "from embed_core.geometry import check_axis, word_axis",
        _opened(folder),
        f"found = check_axis(model, word_axis(model, {list(pairs)!r}))",
        "found.parallel, found.chance, found.chance_high, found.held_out",
    )


def axis_spread(folder: Path, others: Sequence[Path], pairs: Sequence[tuple[str, str]], words: str) -> str:
    """Return the lines for how wide an axis is under other seeds."""
    opened = ", ".join(f"ec.open_model({str(other)!r})" for other in others)
    return _lines(
        "from embed_core.geometry import spread_along",
        _opened(folder),
        f"others = [{opened}]",
        f"found = spread_along(model, others, pairs={list(pairs)!r}, words={words})",
        "found.words, found.mean, found.deviation, found.agreement",
    )


def axis_rating(folder: Path, pairs: Sequence[tuple[str, str]], file: str, column: str) -> str:
    """Return the lines for the correlation of an axis with the numbers of a table."""
    return _lines(
        "from pathlib import Path",
        "from embed_core.geometry import rate_axis, read_numbers, word_axis",
        _opened(folder),
        _axis(pairs),
        f"numbers = read_numbers(Path({file!r}), column={column!r})",
        "found = rate_axis(model, axis, numbers)",
        "found.spearman, found.pearson, found.missing, numbers.bad",
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
