"""Everything that a person reads exists in both languages and comes from the catalogue."""

import ast
import re
from functools import lru_cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from embed_core.language import LANGUAGES, keys, match_language, say_in
from embed_core.language.catalogue import MESSAGES, escape_markdown

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "pages").rglob("*.py"))
SHOWING = re.compile(
    r"^(title|header|subheader|caption|write|markdown|info|warning|error|success|button|text_input|text_area|"
    r"selectbox|multiselect|radio|toggle|checkbox|slider|number_input|metric|expander|popover|file_uploader|"
    r"segmented_control|download_button|form_submit_button|tabs|toast|html|show_answer)$"
)


@lru_cache
def entries(language):
    found = {}
    for path in sorted((MESSAGES / language).glob("*.ftl")):
        resource = FluentParser().parse(path.read_text(encoding="utf-8"))
        junk = [e for e in resource.body if isinstance(e, fluent.Junk)]
        assert not junk, f"{path.name}: {junk[0].content[:80]}"
        for entry in resource.body:
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice in {language}"
                found[entry.id.name] = entry
    return found


def variables(entry):
    found = set()

    def walk(node):
        if isinstance(node, fluent.VariableReference):
            found.add(node.id.name)
        if isinstance(node, fluent.BaseNode):
            for value in vars(node).values():
                walk(value)
        elif isinstance(node, (list, tuple)):
            for value in node:
                walk(value)

    walk(entry)
    return found


def test_both_languages_have_every_message():
    assert keys("zh") == keys("en")


def test_both_languages_use_the_same_numbers_in_every_message():
    zh, en = entries("zh"), entries("en")
    for name in zh:
        assert variables(zh[name]) == variables(en[name]), name


def test_chinese_messages_are_chinese_and_english_ones_have_no_han_sentence():
    han = re.compile(r"[\u4e00-\u9fff]{5,}")
    for name, entry in entries("en").items():
        text = "".join(e.value for e in entry.value.elements if isinstance(e, fluent.TextElement))
        assert not han.search(text), name


def said(path):
    """Every identifier that a module asks the catalogue for with a literal."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name in ("say", "markdown") and isinstance(node.args[0].value, str):
                owner = getattr(getattr(node.func, "value", None), "id", "say")
                if owner == "say":
                    yield node.args[0].value


@pytest.mark.parametrize(
    "path", [*PAGES, *sorted((ROOT / "embed_core").rglob("*.py"))], ids=lambda p: str(p.relative_to(ROOT))
)
def test_every_message_that_is_asked_for_exists(path):
    missing = [identifier for identifier in said(path) if identifier not in keys("zh")]
    assert not missing


def test_every_error_and_remark_of_the_library_has_its_message():
    known = keys("zh")
    pattern = re.compile(r'"((?:error|remark)-[a-z0-9-]+)"')
    for path in (ROOT / "embed_core").rglob("*.py"):
        for identifier in pattern.findall(path.read_text(encoding="utf-8")):
            assert identifier in known, f"{identifier} ({path.name})"


@pytest.mark.parametrize("path", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_pages_hold_no_literal_text(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        first = node.args[0]
        if SHOWING.match(name) and isinstance(first, ast.Constant) and isinstance(first.value, str):
            owner = getattr(getattr(node.func, "value", None), "id", "")
            assert owner == "say" or not re.search(r"[A-Za-z\u4e00-\u9fff]{2,}", first.value), first.value
    docless = re.sub(r'"""(.|\n)*?"""|#.*', "", path.read_text(encoding="utf-8"))
    assert not re.search(r"[\u4e00-\u9fff]", docless), "Chinese text belongs in the catalogue"


def test_a_words_markup_is_shown_letter_by_letter():
    assert escape_markdown("**x** <b> $y$ [a](b)") == r"\*\*x\*\* \<b\> \$y\$ \[a\]\(b\)"


def test_numbers_and_lists_follow_the_language():
    zh, en = say_in("zh"), say_in("en")
    assert "猫、狗" in zh("error-word-unknown", word="毛", alike=("猫", "狗"))
    assert "cat, dog" in en("error-word-unknown", word="kat", alike=("cat", "dog"))
    assert "12,345" in en("card-count", count=12345, rank=1, words=2)


@pytest.mark.parametrize(("locale", "language"), [("zh-CN", "zh"), ("zh-Hant-TW", "zh"), ("de", "en"), (None, "en")])
def test_the_browsers_locale_chooses_the_language(locale, language):
    assert match_language(locale) == language


def test_both_speakers_are_known():
    assert {say_in(language).language for language in LANGUAGES} == {"zh", "en"}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", ["gutenberg", "forum-header", "contents", "page-numbers", "hard-breaks"])
def test_what_was_taken_out_is_named_in_words_in_a_place_that_reads_markdown_too(language, kind):
    say = say_in(language)
    told = say.markdown("remark-taken-out", kind=kind, places=2, lines=3)
    assert told == say("remark-taken-out", kind=kind, places=2, lines=3)
    assert "-" not in kind or kind not in told


def test_a_hyphen_that_could_be_markup_is_still_a_text():
    assert escape_markdown("hard-breaks") == "hard-breaks"
    assert escape_markdown("- a --- b") == r"\- a \-\-\- b"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_one_uploaded_file_is_not_told_as_if_there_were_more(language):
    told = say_in(language)("source-here", files=1, names="a.txt")
    assert told.endswith("a.txt") and "…" not in told


@pytest.mark.parametrize(("language", "more"), [("zh", "等"), ("en", "…")])
def test_files_are_told_to_be_more_only_where_some_are_not_named(language, more):
    told = [say_in(language)("source-here", files=files, names="a, b, c") for files in (2, 3, 4)]
    assert [each.endswith(more) for each in told] == [False, False, True]
