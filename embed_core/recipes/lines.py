"""How lines of Python are put together."""

from __future__ import annotations

from pathlib import Path


def opened(folder: Path, name: str = "model") -> str:
    return f"{name} = ec.open_model({str(folder)!r})"


def lines(*lines: str) -> str:
    return "\n".join(("import embed_core as ec", "", *lines)) + "\n"


def opened_corpus(folder: Path) -> str:
    return f"corpus = ec.open_corpus({str(folder)!r})"
