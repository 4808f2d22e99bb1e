"""Tables as files that a spreadsheet opens: nothing in a cell is taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from embed_core.corpus.concordance import Concordance
from embed_core.corpus.corpus import Corpus
from embed_core.language import Say

FORMULA = tuple("=+-@\t\r\n＝＋－＠−")


def harmless(cell: Any) -> Any:
    """Return a cell that no spreadsheet reads as a formula: a text that begins like one gets an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" \u3000").startswith(FORMULA) else cell


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> bytes:
    """Return rows as CSV in UTF-8 with the mark by which Excel knows it, harmless throughout."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([harmless(name) for name in columns])
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def concordance_csv(corpus: Corpus, found: Concordance, *, say: Say) -> bytes:
    """Return the hits of a concordance as CSV: document, sentence (from 1), what stands before, the word, after."""
    joint = "" if corpus.language == "zh" else " "
    names = corpus.parts.names
    columns = [say(f"figure-column-{name}") for name in ("document", "sentence", "before", "word", "after")]
    rows = (
        (names[hit.document], hit.sentence + 1, joint.join(hit.left), hit.word, joint.join(hit.right))
        for hit in found.hits
    )
    return csv_bytes(columns, rows)
