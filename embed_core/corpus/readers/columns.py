"""Which column of a table is the text, and whether the first row names the columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from embed_core.corpus.readers.errors import ColumnUnknown, NoTextColumn

_NAMED = re.compile(
    r"text|content|body|sentence|review|comment|message|abstract|description|article|document|lyrics|poem"
    r"|正文|内容|文本|原文|全文|评论|句子|摘要|內容|評論",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[\s\d.,:;/%+€$¥£-]*(?:[eE][+-]?\d+)?\s*$")
_HEADER_WORD = re.compile(
    r"(?:id|no|nr|name|title|label|date|time|year|author|url|编号|序号|标题|作者|日期|时间|类别|标签)$", re.IGNORECASE
)


def text_column(columns: Sequence[str], rows: Sequence[Sequence[str]], *, chosen: str, name: str) -> int:
    """Return the index of the text's column: the chosen one, or the one with the most letters a cell.

    A column whose name says that it is the text counts three times. Raises `ColumnUnknown`, `NoTextColumn`.
    """
    if chosen:
        if chosen not in columns:
            raise ColumnUnknown(name, chosen, columns=tuple(columns)[:50])
        return list(columns).index(chosen)
    weights = []
    for at, column in enumerate(columns):
        cells = [row[at] for row in rows if at < len(row)]
        letters = sum(sum(map(str.isalpha, cell[:2000])) for cell in cells) / max(1, len(cells))
        weights.append(letters * (3 if _NAMED.search(column) else 1))
    if not weights or max(weights) < 1:
        raise NoTextColumn(name, columns=tuple(columns)[:50])
    return weights.index(max(weights))


def has_header(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether the first row names the columns: short, distinct, no numbers, and unlike the rows below."""
    if len(rows) < 2:
        return bool(rows) and any(_says(cell) for cell in rows[0])
    first, *rest = rows
    cells = [cell.strip() for cell in first]
    if len(set(cells)) < len(cells) or any(not cell or len(cell) > 60 or _NUMBER.match(cell) for cell in cells):
        return False
    if any(_says(cell) for cell in cells):
        return True
    for at in range(len(cells)):
        below = [row[at].strip() for row in rest if at < len(row)]
        if below and all(_NUMBER.match(cell) for cell in below):
            return True
        if below and sum(map(len, below)) / len(below) > 4 * len(cells[at]) + 10:
            return True
    return False


def _says(cell: str) -> bool:
    text = cell.strip()
    return len(text) <= 30 and bool(_HEADER_WORD.match(text) or _NAMED.fullmatch(text))
