"""What people write - names, words, titles - reaches no place that reads Markdown but escaped.

A picture in somebody's name for a model would be fetched by the browser of whoever is shown that name.
"""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "pages").rglob("*.py"))

TEXTS = {"name", "names", "word", "file", "room", "student", "who", "corpus", "axis", "first", "second", "alike"}
"""Parameters of messages that hold what a person wrote, or a word of a text."""
WRITTEN = re.compile(r"\.(name|names|word|title)\b(?!\()|\bcard_name\(")
"""Expressions that give such a text."""
SAFE = {"escape_markdown", "markdown", "sentence", "option_text"}
"""Functions whose result may stand in Markdown; `markdown` is that of `say`."""
LABELS = {"button", "checkbox", "toggle", "expander", "popover", "link_button", "download_button", "door", "folded"}
BODIES = {"markdown", "caption", "info", "warning", "error", "success", "toast", "subheader", "title", "header"}
OPTIONS = {"pills", "segmented_control", "radio"}
PLAIN = {
    # the program's own components write text, never markup
    *("picture-label-", "picture-hint-", "picture-touch-", "picture-tip", "concordance-lines", "word-map-cosine"),
    # names of what is made, kept as they are
    *("replicate-name", "model-name", "continue-name", "tune-name", "source-and-more"),
    # options of select boxes, and columns of tables
    *("look-document", "groups-one", "name-shared", "room-model", "figure-column-on-axis"),
    # escaped by `show_answer` as HTML
    "odd-answer",
    # escaped word by word before, or by the message around it
    *("map-missing-alike", "matrix-missing-alike"),
}
"""Messages that are said plainly although they hold such a text, and where each of them goes."""


def called(node):
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def calls(path):
    return [n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call)]


def identifiers(node):
    """What a call of `say` may ask for: literals, the beginnings of f-strings, both ways of a condition."""
    return [each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str)]


def bare(node):
    """The parts of an expression that no safe function has gone over."""
    if isinstance(node, ast.Call) and called(node) in SAFE:
        return
    if isinstance(node, (ast.Attribute, ast.Call)):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from bare(child)


def plainly_said(path):
    """Messages that `say(...)` puts a person's text into without escaping it."""
    for call in calls(path):
        if isinstance(call.func, ast.Name) and call.func.id == "say" and call.args:
            for given in call.keywords:
                if given.arg in TEXTS or (given.arg and WRITTEN.search(ast.unparse(given.value))):
                    yield from (name for name in identifiers(call.args[0]) if name not in PLAIN)


def shown_bare(path):
    """Texts that stand in a label, a help or a body without having been escaped."""
    for call in calls(path):
        name = called(call)
        owner = getattr(getattr(call.func, "value", None), "id", "")
        if owner == "say" or name not in LABELS | BODIES | OPTIONS:
            continue
        shown = call.args[:2] if name == "door" else call.args[:1]
        shown = [*shown, *(k.value for k in call.keywords if k.arg in ("help", "label", "captions", "format_func"))]
        for part in (each for node in shown for each in bare(node)):
            text = ast.unparse(part)
            if isinstance(part, ast.Attribute) and part.attr in ("name", "word", "title"):
                yield text
            if isinstance(part, ast.Call) and called(part) == "card_name":
                yield text


def options_unescaped(path):
    """Lists of options in Markdown that are neither of the catalogue nor escaped."""
    for call in calls(path):
        if called(call) in OPTIONS and getattr(getattr(call.func, "value", None), "id", "") == "st":
            shown = next((ast.unparse(k.value) for k in call.keywords if k.arg == "format_func"), "")
            if not re.search(r"\bsay\b|say_in|escape_markdown|option_text|pair\[0\]", shown):
                yield ast.unparse(call)[:90]


def test_every_plain_message_of_the_list_is_still_asked_for():
    source = "\n".join(path.read_text(encoding="utf-8") for path in PAGES)
    assert [name for name in PLAIN if name not in source] == []


@pytest.mark.parametrize("find", [plainly_said, shown_bare, options_unescaped])
def test_no_text_of_a_person_reaches_markdown_unescaped(find):
    found = {str(path.relative_to(ROOT)): told for path in PAGES if (told := list(find(path)))}
    assert not found


@pytest.mark.parametrize(
    ("find", "line"),
    [
        (plainly_said, 'st.toast(say("share-copied", name=made.name))'),
        (plainly_said, 'st.button(say("sign-out"), help=say("sign-out-help", name=who))'),
        (plainly_said, 'st.toast(say("a" if x else "b", told=job.name))'),
        (shown_bare, "st.button(card.name)"),
        (shown_bare, 'st.markdown(f"**{card_name(card, say)}**")'),
        (shown_bare, "door('map', hit.word, key='x')"),
        (options_unescaped, "st.pills(say('x'), near, key='y')"),
    ],
)
def test_the_test_finds_such_a_place(find, line, tmp_path):
    path = tmp_path / "page.py"
    path.write_text(line, encoding="utf-8")
    assert list(find(path))
