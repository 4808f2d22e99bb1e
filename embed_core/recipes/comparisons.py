"""The same in Python: two models, or a few, side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from embed_core.recipes.lines import opened, written

Replicates = Mapping[str, Path]
"""The folder of each side's replicate, under "a" and "b"."""
_NOISE = {"a": "ec.shifts(a, again_a, within=b, k={k})", "b": "ec.shifts(b, again_b, within=a, k={k})"}


def comparison(first: Path, second: Path, k: int) -> str:
    """Return the lines for the comparison of two models."""
    return written(opened(first, "a"), opened(second, "b"), f"ec.compare(a, b, k={k}).mean")


def shifts(
    first: Path, second: Path, k: int, *, measure: str, replicates: Replicates | None = None, script: str = "none"
) -> str:
    """Return the lines that compare two models word by word, and list the words that differ most.

    With `replicates`, the words are judged by what another seed of each side leaves. With a `script`, all models are
    read in these characters.
    """
    held = dict(replicates or {})
    told = [_compared(first, second, k, held, script), *_judged(held, measure)]
    judged = "verdict" if held else "None"
    told.append(f"order = by_difference(found, {judged}, measure={measure!r})")
    told.append("listed = [found.words[row] for row in order]")
    told.append("found.mean, listed[:20]" + (", int(verdict.changed.sum())" if held else ""))
    return _beginning(script, "from embed_core.evaluation import by_difference") + written(*told)


def agreement(
    first: Path, second: Path, k: int, *, measure: str, replicates: Replicates | None = None, script: str = "none"
) -> str:
    """Return the lines that tell how far two models agree on frequent and on rare words."""
    held = dict(replicates or {})
    told = [_compared(first, second, k, held, script), *_judged(held, measure)]
    given = "noise, verdict=verdict" if held else "{}"
    told += [f"bands = agreement_by_frequency(found, {given})", "[(each.band, each.overlap) for each in bands]"]
    return _beginning(script, "from embed_core.evaluation import agreement_by_frequency") + written(*told)


def two_lists(first: Path, second: Path, word: str, k: int, *, script: str = "none") -> str:
    """Return the lines for the nearest words of a word in two models."""
    found = f"found = ec.two_lists(a, b, {word!r}, k={k})"
    lines = (_read(first, "a", script), _read(second, "b", script), found)
    return _beginning(script) + written(*lines, "found.shared, found.only_a, found.only_b")


def word_lists(folders: Sequence[Path], word: str, k: int, *, script: str = "none") -> str:
    """Return the lines for the nearest words of a word in a few models."""
    names = "abcd"[: len(folders)]
    found = f"found = ec.word_lists([{', '.join(names)}], {word!r}, k={k})"
    models = [_read(folder, name, script) for folder, name in zip(folders, names, strict=True)]
    told = "found.shared, [found.only(at) for at in range(len(found.present))]"
    return _beginning(script) + written(*models, found, told)


def two_maps(first: Path, second: Path, most: int, method: str, *, script: str = "none") -> str:
    """Return the lines for two maps that are laid over each other."""
    found = f"found = ec.two_maps(a, b, most={most}, method={method!r})"
    lines = (_read(first, "a", script), _read(second, "b", script), found)
    return _beginning(script) + written(*lines, "found.words, found.at_a, found.at_b, found.residual")


def words_apart(first: Path, second: Path, *, script: str = "none") -> str:
    """Return the lines for the words that only one of two models has, and those that cannot be compared."""
    told = ("found = words_apart(a, b)", "found.only_a, found.only_b, found.undirected")
    imported = _beginning(script, "from embed_core.geometry import words_apart")
    return imported + written(_read(first, "a", script), _read(second, "b", script), *told)


def _compared(first: Path, second: Path, k: int, replicates: Replicates, script: str) -> str:
    models = {"a": first, "b": second} | {f"again_{side}": folder for side, folder in replicates.items()}
    lines = [_read(folder, name, script) for name, folder in models.items()]
    lines.append(f"found = ec.shifts(a, b, k={k})")
    if replicates:
        noise = ", ".join(f'"{side}": {_NOISE[side].format(k=k)}' for side in replicates)
        lines.append(f"noise = {{{noise}}}")
    return "\n".join(lines)


def _judged(replicates: Replicates, measure: str) -> list[str]:
    return [f"verdict = ec.judge(found, noise, measure={measure!r})"] if replicates else []


def _read(folder: Path, name: str, script: str) -> str:
    """Return the line that opens a model and reads it in some characters."""
    line = opened(folder, name)
    if script == "none":
        return line
    return f"{name} = in_script({line.removeprefix(f'{name} = ')}, {script!r})"


def _beginning(script: str, *imports: str) -> str:
    lines = [*imports, *(("from embed_core.vectors import in_script",) if script != "none" else ())]
    return "".join(f"{line}\n" for line in lines)
