"""Logs for machines: a line of JSON for each event, with places and numbers, never with words of anybody's text.

What this program logs holds no names and no texts: a test reads every call. What the libraries log may hold both
(an address, a file's name, what an error says), so that of their lines only the place is told.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Mapping
from datetime import datetime, timezone
from typing import Any, TextIO

from embed_core.errors import places

OURS = ("embedlab", "embed_core", "pages")
FORMS = ("text", "json")


class JsonLines(logging.Formatter):
    """Formats a record as one line: time, level, logger, event, and the facts that came with it."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line. `facts` of a record are numbers and identifiers; an error is told by its places."""
        moment = datetime.fromtimestamp(record.created, timezone.utc).isoformat(timespec="milliseconds")
        told: dict[str, Any] = {"time": moment.replace("+00:00", "Z"), "level": record.levelname.lower()}
        told["logger"] = record.name
        if record.name.split(".")[0] in OURS:
            event, _, trace = record.getMessage().partition("\n")
            told["event"] = event
            if trace:
                told["places"] = [line.strip() for line in trace.splitlines()]
        else:
            told["event"] = f"{record.module}:{record.lineno}"
        if record.exc_info and record.exc_info[1] is not None:
            told["places"] = [line.strip() for line in places(record.exc_info[1]).splitlines()]
        facts: Mapping[str, Any] = getattr(record, "facts", {})
        return json.dumps(told | dict(facts), ensure_ascii=False, default=str)


class Sentences(logging.Formatter):
    """Formats a record as a line to be read: the moment, the level, the event, and its facts."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        facts: Mapping[str, Any] = getattr(record, "facts", {})
        return " ".join([super().format(record), *(f"{name}={value}" for name, value in facts.items())])


def set_up_logs(form: str, *, stream: TextIO | None = None) -> logging.Handler:
    """Send the program's own events to a stream (standard error) in a form of `FORMS`; return their handler.

    As JSON, the lines of all libraries go there too, and their own handlers are taken away: a log is then one
    kind of line.
    """
    handler = logging.StreamHandler(sys.stderr if stream is None else stream)
    handler.setFormatter(JsonLines() if form == "json" else Sentences())
    for name in OURS:
        logging.getLogger(name).setLevel(logging.INFO)
    if form == "json":
        for logger in (logging.getLogger(name) for name in list(logging.root.manager.loggerDict)):
            logger.handlers.clear()
            logger.propagate = True
        logging.root.addHandler(handler)
    else:
        for name in OURS:
            logging.getLogger(name).addHandler(handler)
    return handler
