"""In which language a text seems to be written, told by its scripts."""

from __future__ import annotations

import re

from embed_core.corpus.scripts import language_of

LOOKED_AT = 20_000
_SCRIPTS = (
    ("ja", re.compile("[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]"), 0.08),
    ("ko", re.compile("[\uac00-\ud7a3\u1100-\u11ff]"), 0.15),
    ("th", re.compile("[\u0e01-\u0e5b]"), 0.15),
    ("lo", re.compile("[\u0e81-\u0edf]"), 0.15),
    ("my", re.compile("[\u1000-\u109f]"), 0.15),
    ("km", re.compile("[\u1780-\u17dd]"), 0.15),
)


def language_told(text: str) -> str:
    """Return "zh", "en" (any script with spaces), "mixed", or a language that its script tells.

    These are "ja", "ko", "th", "lo", "my" and "km". Japanese is told by its kana.
    """
    sample = text[:LOOKED_AT]
    letters = sum(map(str.isalpha, sample))
    for language, script, share in _SCRIPTS:
        found = len(script.findall(sample))
        if found and found >= share * letters:
            return language
    return language_of(sample)
