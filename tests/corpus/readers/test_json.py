"""A JSON file: an array of objects is read as rows, and anything else says what was wrong."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.corpus import ReadingChoices, ReadingNotes, Source, documents, outline
from embed_core.corpus.readers import json_array
from embed_core.corpus.readers.errors import NotRows
from embed_core.corpus.readers.json_array import elements_of
from embed_core.language import LANGUAGES, say_in

ROWS = [
    {"id": 1, "title": "山", "text": "山高, [水] {长}", "tags": ["a", {"b": "]"}]},
    {"id": 2, "title": "火", "text": 'a \\ "quoted" \\" text\nof two lines'},
]


def rows_of(data, notes=None, **choices):
    source = Source("a.json", data.encode() if isinstance(data, str) else data)
    found = documents(source, ReadingChoices(**choices), notes=notes)
    return [(each.name, dict(each.meta), "".join(each.blocks)) for each in found]


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("ascii", [True, False])
def test_each_object_of_an_array_is_a_document_with_its_other_columns(indent, ascii):
    notes = ReadingNotes()
    found = rows_of(json.dumps(ROWS, indent=indent, ensure_ascii=ascii), notes)
    assert [(name, text) for name, _, text in found] == [("1", ROWS[0]["text"]), ("2", ROWS[1]["text"])]
    assert {"id": "1", "title": "山"}.items() <= found[0][1].items()
    assert notes.dialects["a.json"].column == "text"


def test_another_column_can_be_chosen_and_is_offered():
    data = json.dumps(ROWS)
    assert [text for _, _, text in rows_of(data, column="title")] == ["山", "火"]
    known = outline(Source("a.json", data.encode()))
    assert (known.kind, known.column, known.documents) == ("json", "text", 2)
    assert known.columns == ("id", "title", "text", "tags")


def test_strings_are_documents_and_what_is_neither_is_noted():
    notes = ReadingNotes()
    assert [text for _, _, text in rows_of('["one cat", 7, "two cats", [1, 2], null]', notes)] == [
        "one cat",
        "two cats",
    ]
    assert notes.broken["a.json"].lines == [2, 4, 5]


def test_lines_of_objects_are_read_under_this_ending_too():
    assert [text for _, _, text in rows_of('{"text": "one cat"}\n{"text": "two cats"}\n')] == ["one cat", "two cats"]
    assert [text for _, _, text in rows_of('{"text": "one cat"}')] == ["one cat"]


@pytest.mark.parametrize("data", ["[1, 2, 3]", "[]", '{\n  "text": "a cat"\n}\n', "no json", "[[1], [2]]", '{"a"'])
def test_anything_else_says_what_was_wrong(data):
    with pytest.raises(NotRows):
        rows_of(data)
    problem = outline(Source("a.json", data.encode())).problem
    assert isinstance(problem, NotRows)
    for language in LANGUAGES:
        text = say_in(language)(problem.identifier, **problem.parameters)
        assert "a.json" in text and '[{"text": "…"}, …]' in text


def test_an_array_that_is_cut_short_gives_what_is_whole():
    notes = ReadingNotes()
    data = json.dumps(ROWS + ROWS)
    assert len(rows_of(data[:-20], notes)) == 3
    assert notes.broken["a.json"].lines == [4]


def test_an_element_of_many_megabytes_is_a_bad_row_and_the_others_are_read(monkeypatch):
    monkeypatch.setattr(json_array, "LONGEST_LINE", 50_000)
    notes = ReadingNotes()
    data = json.dumps([{"text": "the cat"}, {"text": "a" * 300_000}, {"text": "the dog"}])
    assert [text for _, _, text in rows_of(data, notes)] == ["the cat", "the dog"]
    assert notes.broken["a.json"].lines == [2]


def test_another_encoding_is_recognised():
    data = json.dumps([{"text": "却说那行者走在山路上，看见一座高山。" * 5}], ensure_ascii=False)
    assert rows_of(data.encode("gb18030"))[0][2].startswith("却说")


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.lists(values, min_size=1), st.integers(1, 7), st.booleans())
def test_elements_are_those_of_the_array_wherever_it_is_cut_into_chunks(array, step, ascii):
    text = json.dumps(array, ensure_ascii=ascii)
    chunks = [text[at : at + step] for at in range(0, len(text), step)]
    assert [json.loads(each) for each in elements_of(chunks)] == array
