"""The built-in stop words of Chinese (in simplified and traditional characters) and English."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "stop_words"


@lru_cache(maxsize=1)
def built_in() -> frozenset[str]:
    """Return all built-in stop words, in lower case."""
    return frozenset(word for path in sorted(FOLDER.glob("*.txt")) for word in _words(path))


def _words(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]
