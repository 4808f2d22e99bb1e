"""The catalogue of messages: `assets/messages/<language>/*.ftl`, in Project Fluent's form."""

from __future__ import annotations

import logging
import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("zh", "en")
MESSAGES = Path(__file__).resolve().parents[2] / "assets" / "messages"
_LOCALES = {"zh": "zh-CN", "en": "en-GB"}
_JOINTS = {"zh": "、", "en": ", "}
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+.!|~$:&^=@]|(?<![A-Za-z])-|-(?![A-Za-z]))")

_NAMED = re.compile(r":(?=[A-Za-z])")

log = logging.getLogger(__name__)


@lru_cache(maxsize=4)
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([_LOCALES[language]], use_isolating=False)
    for path in sorted((MESSAGES / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


def escape_markdown(text: str) -> str:
    """Return text that Markdown shows letter by letter: words of a corpus are never markup.

    A hyphen between two letters means nothing there and stays: the name of a kind, such as hard-breaks, is what
    a message chooses by. Streamlit reads :material/home: in spite of a backslash: an invisible sign behind the
    colon keeps it a text.
    """
    return _NAMED.sub(":\u200b", _MARKDOWN.sub(r"\\\1", text.replace("\n", " ")))


class Say:
    """Say things in one language: `say("cosine-title")`, `say("error-word-unknown", word="孙悟空")`.

    Messages about two models call them by the letters of `pair`: `$model-a` and `$model-b`.
    """

    def __init__(self, language: str, pair: tuple[str, str] = ("A", "B")) -> None:
        self.language = language if language in LANGUAGES else "en"
        self.pair = pair

    def between(self, first: str, second: str) -> Say:
        """Return the speaker for two models of several, which go by other letters than A and B."""
        return Say(self.language, (first, second))

    def __call__(self, identifier: str, **parameters: Any) -> str:
        """Return the message as plain text. A message that is missing shows its identifier."""
        return self._format(identifier, {k: self._plain(v) for k, v in parameters.items()})

    def markdown(self, identifier: str, **parameters: Any) -> str:
        """Return the message for a place that reads Markdown: texts among the parameters are escaped."""
        values = {k: self._plain(v) for k, v in parameters.items()}
        return self._format(identifier, {k: escape_markdown(v) if isinstance(v, str) else v for k, v in values.items()})

    def has(self, identifier: str) -> bool:
        """Tell whether the catalogue has this message."""
        return bool(_bundle(self.language).has_message(identifier))

    def join(self, items: list[str] | tuple[str, ...]) -> str:
        """Return a list of names as this language writes it."""
        return _JOINTS[self.language].join(items)

    def _plain(self, value: Any) -> Any:
        if isinstance(value, (list, tuple)):
            return self.join([str(v) for v in value])
        if isinstance(value, bool) or value is None:
            return str(value)
        return value if isinstance(value, (int, float, str)) else str(value)

    def _format(self, identifier: str, parameters: dict[str, Any]) -> str:
        bundle = _bundle(self.language)
        if not bundle.has_message(identifier):
            log.error("no message %s in %s", identifier, self.language)
            return identifier
        pattern = bundle.get_message(identifier).value
        if pattern is None:
            return identifier
        named = dict(zip(("model-a", "model-b"), self.pair, strict=True))
        text, problems = bundle.format_pattern(pattern, named | parameters)
        for problem in problems:
            log.error("message %s in %s: %s", identifier, self.language, problem)
        return str(text)


@lru_cache(maxsize=4)
def say_in(language: str) -> Say:
    """Return the speaker of a language ("zh" or "en")."""
    return Say(language)


def match_language(locale: str | None) -> str:
    """Return the language of the house that suits a browser's locale such as "zh-Hans-CN" or "de"."""
    return "zh" if (locale or "").lower().startswith("zh") else "en"


@lru_cache(maxsize=4)
def keys(language: str) -> frozenset[str]:
    """Return the identifiers of all messages of a language."""
    from fluent.syntax import FluentParser, ast

    found = set()
    for path in sorted((MESSAGES / language).glob("*.ftl")):
        body = FluentParser().parse(path.read_text(encoding="utf-8")).body
        found |= {entry.id.name for entry in body if isinstance(entry, ast.Message)}
    return frozenset(found)
