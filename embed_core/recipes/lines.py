"""How lines of Python are put together."""

from __future__ import annotations

from pathlib import Path


def written(*lines: str) -> str:
    """Return lines as a script that begins with the library's import."""
    return "\n".join(("import embed_core as ec", "", *lines)) + "\n"


def opened(folder: Path, name: str = "model") -> str:
    """Return the line that opens a model."""
    return f"{name} = ec.open_model({str(folder)!r})"


def opened_corpus(folder: Path) -> str:
    """Return the line that opens a corpus."""
    return f"corpus = ec.open_corpus({str(folder)!r})"
