"""The same in Python: corpora and trainings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from embed_core.parameters import changed
from embed_core.recipes.lines import opened, opened_corpus, written


def training(
    corpus: Path, settings: Any, *, start: Path | None = None, tune: Path | None = None, freeze: bool = False
) -> str:
    """Return the lines that train the same model: anew, from where another stands, or from its vectors."""
    told = ", ".join(f"{name}={value!r}" for name, value in changed(settings).items())
    lines = [f"corpus = ec.open_corpus({str(corpus)!r})"]
    more = ""
    if start is not None:
        lines.append(opened(start, "before"))
        more = ", start=before"
    elif tune is not None:
        lines.append(opened(tune, "given"))
        more = f", tune=ec.FineTune(given{', freeze=True' if freeze else ''})"
    return written(*lines, f"model = ec.train(corpus, ec.{type(settings).__name__}({told}){more})")


def concordance(
    corpus: Path, word: str, limit: int, *, sort: str = "text", near: str = "", document: int | None = None
) -> str:
    """Return the lines for the sentences in which a word occurs."""
    usual: dict[str, Any] = {"sort": "text", "near": "", "document": None}
    asked: dict[str, Any] = {"sort": sort, "near": near, "document": document}
    more = "".join(f", {name}={value!r}" for name, value in asked.items() if value != usual[name])
    call = f"ec.concordance(corpus, {word!r}, limit={limit}{more})"
    return written(opened_corpus(corpus), f"found = {call}", "found.total, found.hits")


def portrait(corpus: Path) -> str:
    """Return the lines for the portrait of a corpus."""
    return written(
        opened_corpus(corpus),
        "found = ec.portrait(corpus)",
        "found.zipf, found.growth, found.hapax_share, found.lost(5)",
    )


def by_document(corpus: Path, word: str) -> str:
    """Return the lines for how often a word occurs in each document."""
    return written(
        "from embed_core.corpus import by_document",
        opened_corpus(corpus),
        f"found = by_document(corpus, {word!r})",
        "found.counts, found.rates, found.dispersion",
    )


def shared_contexts(corpus: Path, first: str, second: str, window: int) -> str:
    """Return the lines for the contexts that two words share."""
    call = f"found = ec.shared_contexts(corpus, {first!r}, {second!r}, window={window})"
    return written(opened_corpus(corpus), call, "found.shared, found.only_a, found.only_b, found.frames")


def phrases(corpus: Path, *, min_count: int, score: float) -> str:
    """Return the lines for the phrases of a corpus."""
    return written(opened_corpus(corpus), *_suggested(min_count, score))


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
    return written(
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
