"""A report to keep: sections of lines and tables, as Markdown, as JSON, and as HTML that stands alone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from embed_core.figures.theme import DARK, FONT, LIGHT
from embed_core.language.catalogue import escape_markdown


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report: a title, what is said in it, and a table, whose rows all have the same columns."""

    title: str
    lines: tuple[str, ...] = ()
    rows: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What is to be kept of a page; all texts are plain and already in one language ("zh", "en")."""

    title: str
    language: str
    sections: tuple[Section, ...]


def report_markdown(report: Report) -> str:
    """Return a report as Markdown; every text is shown letter by letter."""
    parts = [f"# {escape_markdown(report.title)}"]
    for section in report.sections:
        parts.append(f"## {escape_markdown(section.title)}")
        parts += [escape_markdown(line) for line in section.lines]
        if section.rows:
            parts.append(_table(section.rows))
    return "\n\n".join(parts) + "\n"


def _table(rows: tuple[Mapping[str, Any], ...]) -> str:
    columns = list(rows[0])
    lines = [columns, ["---"] * len(columns), *([_cell(row[column]) for column in columns] for row in rows)]
    told = [[cell if number == 1 else escape_markdown(cell) for cell in line] for number, line in enumerate(lines)]
    return "\n".join(f"| {' | '.join(line)} |" for line in told)


def _cell(value: Any) -> str:
    return "" if value is None else str(value)


def report_json(report: Report) -> str:
    """Return a report as JSON: title, language, and a list of sections with lines and rows."""
    sections = [
        {"title": section.title, "lines": list(section.lines), "rows": [dict(row) for row in section.rows]}
        for section in report.sections
    ]
    data = {"schema": 1, "title": report.title, "language": report.language, "sections": sections}
    return json.dumps(data, ensure_ascii=False, indent=2)


def report_html(report: Report) -> str:
    """Return a report as a page that needs nothing else: no script, no address, light or dark as the reader likes."""
    body = [f"<h1>{escape(report.title)}</h1>"]
    for section in report.sections:
        body.append(f"<h2>{escape(section.title)}</h2>")
        body += [f"<p>{escape(line)}</p>" for line in section.lines]
        if section.rows:
            body.append(_html_table(section.rows))
    language = "zh-CN" if report.language == "zh" else "en"
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(report.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    )


def _html_table(rows: tuple[Mapping[str, Any], ...]) -> str:
    head = "".join(f"<th>{escape(str(column))}</th>" for column in rows[0])
    lines = ("".join(f"<td>{escape(_cell(row[column]))}</td>" for column in rows[0]) for row in rows)
    return f"<table>\n<tr>{head}</tr>\n" + "\n".join(f"<tr>{line}</tr>" for line in lines) + "\n</table>"


_STYLE = f"""
:root {{ color-scheme: light dark }}
body {{ max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 {FONT};
  background: {LIGHT.paper}; color: {LIGHT.ink} }}
table {{ border-collapse: collapse; display: block; overflow-x: auto }}
th, td {{ text-align: left; padding: .3rem .8rem; border-bottom: 1px solid {LIGHT.line} }}
@media (prefers-color-scheme: dark) {{ body {{ background: {DARK.paper}; color: {DARK.ink} }}
  th, td {{ border-color: {DARK.line} }} }}
"""
