"""Tables: which form they have, which column is the text, and which rows are bad."""

import json
import time

import pytest

from embed_core.corpus import ColumnUnknown, Damaged, NoTextColumn, ReadingChoices, ReadingNotes, Source, documents
from embed_core.corpus.readers import tables as tables_room
from embed_core.errors import NotAChoice
from embed_core.language import LANGUAGES, say_in

ROWS = [
    ("1", "张三", "山高水长，风和日丽。"),
    ("2", "李四", "他说：“走吧。”\n她就走了。"),
    ("3", "王五", "一句话;两句话"),
]


def table(delimiter, rows=ROWS, header=("id", "author", "text")):
    def cell(text):
        return '"' + text.replace('"', '""') + '"' if set(text) & {delimiter, '"', "\n"} else text

    lines = [*([header] if header else []), *rows]
    return "".join(delimiter.join(map(cell, row)) + "\r\n" for row in lines)


def rows_of(data, name="a.csv", notes=None, **choices):
    data = data.encode() if isinstance(data, str) else data
    found = documents(Source(name, data), ReadingChoices(**choices), notes=notes)
    return [(document.name, dict(document.meta), "".join(document.blocks)) for document in found]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_each_row_is_a_document_whatever_separates_its_cells(delimiter):
    notes = ReadingNotes()
    found = rows_of(table(delimiter), notes=notes)
    assert [text for _, _, text in found] == [row[2] for row in ROWS]
    assert [meta["author"] for _, meta, _ in found] == ["张三", "李四", "王五"]
    assert [name for name, _, _ in found] == ["1", "2", "3"]
    dialect = notes.dialects["a.csv"]
    assert (dialect.delimiter, dialect.header, dialect.columns, dialect.column) == (
        delimiter,
        True,
        ("id", "author", "text"),
        "text",
    )
    assert not notes.uneven
    assert not notes.broken


def test_a_table_without_a_header_has_numbered_columns():
    notes = ReadingNotes()
    found = rows_of(table(",", header=()), notes=notes)
    assert [text for _, _, text in found] == [row[2] for row in ROWS]
    assert (notes.dialects["a.csv"].header, notes.dialects["a.csv"].column) == (False, "3")


def test_the_text_column_is_the_one_with_the_longest_texts_or_the_one_that_is_chosen():
    rows = [("a name", "a long sentence about cats and dogs"), ("other", "another sentence about the mat")]
    data = table(",", rows, header=("x", "y"))
    assert [text for _, _, text in rows_of(data)] == [row[1] for row in rows]
    assert [text for _, _, text in rows_of(data, column="x")] == [row[0] for row in rows]


@pytest.mark.parametrize(("name", "data"), [("a.csv", table(",")), ("a.jsonl", '{"text": "one", "id": 1}\n')])
def test_a_column_that_is_not_there_is_asked_for(name, data):
    with pytest.raises(ColumnUnknown) as caught:
        rows_of(data, name, column="body")
    assert caught.value.parameters["column"] == "body"
    assert "text" in caught.value.parameters["columns"]
    for language in LANGUAGES:
        assert "body" in say_in(language)(caught.value.identifier, **caught.value.parameters)


@pytest.mark.parametrize(("name", "data"), [("a.csv", "1,2\n3,4\n5,6\n"), ("a.jsonl", '{"x": 1}\n{"x": 2}\n')])
def test_a_table_of_numbers_has_no_text(name, data):
    with pytest.raises(NoTextColumn):
        rows_of(data, name)


def test_uneven_rows_are_counted_with_their_lines_and_read_as_far_as_they_go():
    notes = ReadingNotes()
    data = "id,text\n1,one cat\n2\n3,three cats,and more\n\n4,four cats\n"
    assert [text for _, _, text in rows_of(data, notes=notes)] == ["one cat", "three cats", "four cats"]
    assert (notes.uneven["a.csv"].count, notes.uneven["a.csv"].lines) == (2, [3, 4])
    remark = next(remark for remark in notes.remarks() if remark.identifier == "remark-uneven-rows")
    assert remark.parameters == {"name": "a.csv", "rows": 2, "lines": ("3", "4")}


def test_lines_inside_cells_are_counted_where_lines_are_numbered():
    notes = ReadingNotes()
    rows_of('id,text\n1,"one\ntwo\nthree cats"\n2\n3,four\n', notes=notes)
    assert notes.uneven["a.csv"].lines == [5]


def test_a_quote_that_never_ends_costs_one_row():
    notes = ReadingNotes()
    good = [f"{number},the cat number {number}\n" for number in range(1000)]
    data = "id,text\n" + "".join(good[:500]) + '500,"the dog\n' + "".join(good[500:])
    found = rows_of(data, notes=notes)
    assert len(found) == 1000
    assert (notes.broken["a.csv"].count, notes.broken["a.csv"].lines) == (1, [502])


def test_a_cell_of_many_megabytes_is_a_bad_row_and_the_others_are_read():
    notes = ReadingNotes()
    begin = time.process_time()
    data = "id,text\n1,the cat\n2," + "a" * 30_000_000 + "\n3,the dog\n"
    assert [text for _, _, text in rows_of(data, notes=notes)] == ["the cat", "the dog"]
    assert notes.broken["a.csv"].lines == [3]
    assert time.process_time() - begin < 5


def test_a_quote_that_swallows_many_short_lines_is_noticed_before_they_fill_the_memory(monkeypatch):
    monkeypatch.setattr(tables_room, "LONGEST_LINE", 60_000)
    notes = ReadingNotes()
    begin = "id,text\n" + "".join(f"{number},the cat number {number}\n" for number in range(300))
    data = begin + '300,"' + "a\n" * 2000 + "301,the dog\n"
    assert rows_of(data, notes=notes)[-1][2] == "the dog"
    assert notes.broken["a.csv"].lines[0] == 302


def test_a_list_of_sentences_with_commas_is_one_column():
    notes = ReadingNotes()
    data = "text\nthe cat, the dog, and more\nno comma here\na, b\nc, d, e, f\n"
    assert next(text for _, _, text in rows_of(data, notes=notes)) == "the cat, the dog, and more"
    assert notes.dialects["a.csv"].delimiter == ""


def test_a_table_in_another_encoding_is_recognised_and_line_separators_stay_inside_cells():
    assert [text for _, _, text in rows_of(table(",").encode("gb18030"))] == [row[2] for row in ROWS]
    data = "id,text\n1,one\u2028two\u0085three\n".encode()
    assert [text for _, _, text in rows_of(data)] == ["one\ntwo\nthree"]


def test_objects_of_json_lines_are_documents_and_broken_lines_are_counted():
    notes = ReadingNotes()
    lines = [
        json.dumps({"id": 1, "text": "山高\u2028水长", "tags": ["a"]}, ensure_ascii=False),
        "{broken",
        "",
        json.dumps({"id": 2, "text": "一句话"}),
        json.dumps({"id": 3}),
        "[1, 2]",
    ]
    found = rows_of("\n".join(lines), "a.jsonl", notes)
    assert [(name, text) for name, _, text in found] == [("1", "山高\n水长"), ("4", "一句话")]
    assert {"id": "1", "tags": '["a"]'}.items() <= found[0][1].items()
    assert (notes.broken["a.jsonl"].lines, notes.uneven["a.jsonl"].lines) == ([2, 6], [5])


def test_lines_that_are_strings_are_documents():
    assert [text for _, _, text in rows_of('"one cat"\n"two cats"\n', "a.jsonl")] == ["one cat", "two cats"]


def test_a_file_without_one_line_of_json_is_damaged():
    with pytest.raises(Damaged):
        rows_of("not json\nnor this\n", "a.jsonl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_of_a_table_can_be_said(language):
    notes = ReadingNotes()
    rows_of(table(";"), notes=notes)
    sentence = say_in(language)("table-dialect", **notes.dialects["a.csv"].told)
    assert "text" in sentence
    assert {"zh": "分号", "en": "semicolon"}[language] in sentence


RAGGED = "1;the cat sat\n2;the dog; it ran\n3;a bird;it flew;away\n4;no fish\n5;one;more;cell;here\n"


def test_a_ragged_table_is_read_by_the_separator_that_is_chosen():
    notes = ReadingNotes()
    found = rows_of(RAGGED, notes=notes, separator="semicolon")
    assert [text for _, _, text in found] == ["the cat sat", "the dog", "a bird", "no fish", "one"]
    assert notes.dialects["a.csv"].delimiter == ";"
    assert notes.uneven["a.csv"].count == 3, "cells that belong to no column are told"


@pytest.mark.parametrize("separator", ["comma", "tab", "bar", "none"])
def test_a_separator_that_is_chosen_and_not_there_leaves_a_line_one_cell(separator):
    assert [text for _, _, text in rows_of("a;b\nc;d\n", separator=separator)] == ["a;b", "c;d"]


def test_a_separator_of_another_name_is_refused():
    with pytest.raises(NotAChoice):
        ReadingChoices(separator=";")
