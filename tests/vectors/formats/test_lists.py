"""Which list the words of rows stand in, and whether its first line is a title: told by how many rows there are."""

import numpy as np
import pytest

from embed_core.language import say_in
from embed_core.vectors.formats import WordsDiffer
from embed_core.vectors.formats.list_choice import COUNTED_BYTES

ROWS = np.array([[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]], np.float32)
TENSORS = "0.1\t0.2\n0.3\t0.4\n0.5\t0.6\n"
WORDS = ("a", "b", "c")


@pytest.fixture(params=["projector", "npy"])
def rows(request, make):
    return {"projector": ("tensors.tsv", TENSORS), "npy": ("vectors.npy", make.npy(ROWS))}[request.param]


TITLED = {
    "词语\t词频\na\t3\nb\t2\nc\t1\n": ([*WORDS], [3, 2, 1]),
    "Title\tGenre\na\tx\nb\tx\nc\ty\n": ([*WORDS], [1, 1, 1]),
    "Text\tLabel\na\tx\nb\tx\nc\ty\n": ([*WORDS], [1, 1, 1]),
    "Index\tLabel\n0\ta\n1\tb\n2\tc\n": ([*WORDS], [1, 1, 1]),
    "number\tWort\n1\ta\n2\tb\n3\tc\n": ([*WORDS], [1, 1, 1]),
    "id\tword\tcount\nx7\ta\t9\nx9\tb\t8\nx8\tc\t7\n": ([*WORDS], [9, 8, 7]),
    "a\tx\nb\tx\nc\ty\n": ([*WORDS], [1, 1, 1]),
    "word\tcount\nlabel\t2\nname\t1\n": (["word", "label", "name"], [1, 1, 1]),
    "word\nname\ncount\n": (["word", "name", "count"], [1, 1, 1]),
    "name\nb\nc\n": (["name", "b", "c"], [1, 1, 1]),
    "word\na\nb\nc\n": ([*WORDS], [1, 1, 1]),
    "word\tcount\nword\t3\nb\t2\nc\t1\n": (["word", "b", "c"], [3, 2, 1]),
    "0\ta\n1\tb\n2\tc\n": ([*WORDS], [1, 1, 1]),
    "1\tx\n2\ty\n7\tz\n": (["1", "2", "7"], [1, 1, 1]),
}
"""Lists for three rows, with the words and counts that they hold."""


@pytest.mark.parametrize("list", TITLED)
@pytest.mark.parametrize("lenient", [False, True])
def test_a_table_with_a_line_more_than_rows_has_a_title_and_the_preview_shows_what_is_taken(
    list, lenient, rows, taken, looked
):
    words, counts = TITLED[list]
    named = {rows[0]: rows[1], "metadata.tsv": list}
    seen = looked(named=named, lenient=lenient)
    assert (seen.problem, seen.first) == (None, tuple(words))
    found = taken(named=named, lenient=lenient)
    assert found.words == tuple(words)
    assert found.model.counts.tolist() == counts
    assert np.abs(found.model.matrix - ROWS).max() < 1e-6


@pytest.mark.parametrize("list", ["a\nb\n", "a\nb\nc\nd\n", "x\ty\ny\tz\na\tb\nb\tc\nc\td\n", '["a", "b", "c", "d"]'])
@pytest.mark.parametrize("lenient", [False, True])
def test_a_list_that_does_not_fit_is_never_taken_however_lenient_since_each_word_could_be_its_neighbours(
    list, lenient, rows, taken, looked
):
    named = {rows[0]: rows[1], "metadata.tsv": list}
    problem = looked(named=named, lenient=lenient).problem
    assert isinstance(problem, WordsDiffer)
    with pytest.raises(WordsDiffer) as caught:
        taken(named=named, lenient=lenient)
    assert caught.value.parameters == problem.parameters
    assert problem.parameters["rows"] == 3
    assert "“metadata.tsv”" in say_in("en")(problem.identifier, **problem.parameters)


UNTITLED = {
    "counts": "apple\t5\npear\t6\nplum\t7\nfig\t8\n",
    "counts, one of them lost": "apple\t5\npear\t6\nplum\nfig\t8\n",
    "shares": "apple\t0.5\npear\t.25\nplum\t1e-3\nfig\t0\n",
    "numbering": "0\tapple\n1\tpear\n2\tplum\n3\tfig\n",
    "numbering and a word that titles have": "1\tword\n2\tpear\n3\tplum\n4\tfig\n",
}
"""Tables whose first line is as the others: a number stands over numbers."""


@pytest.mark.parametrize("list", UNTITLED.values(), ids=UNTITLED)
@pytest.mark.parametrize("lenient", [False, True])
def test_a_line_with_a_number_over_numbers_is_no_title_so_that_no_word_gets_its_neighbours_row(
    list, lenient, rows, taken, looked
):
    named = {rows[0]: rows[1], "words.tsv": list}
    problem = looked(named=named, lenient=lenient).problem
    assert isinstance(problem, WordsDiffer)
    assert (problem.parameters["words"], problem.parameters["rows"]) == (4, 3)
    with pytest.raises(WordsDiffer):
        taken(named=named, lenient=lenient)


def test_a_preview_that_cannot_count_sees_no_title_either_where_a_number_stands_over_numbers(rows, looked, monkeypatch):
    monkeypatch.setattr("embed_core.vectors.formats.list_choice.COUNTED_BYTES", 1)
    assert looked(named={rows[0]: rows[1], "words.tsv": UNTITLED["counts"]}).first[:2] == ("apple", "pear")


MAYBE = {"Title\tGenre\na\tx\nb\tx\nc\ty\n": "Title  Genre", "word\na\nb\nc\n": "word"}
PLAIN = ("词语\t词频\na\t3\nb\t2\nc\t1\n", "Wort\tZahl\na\t3\nb\t2\nc\t1\n", "Word\tLabel\na\tx\nb\ty\nc\tz\n")


def titles(remarks):
    return [dict(each.parameters) for each in remarks if each.identifier == "remark-import-title"]


@pytest.mark.parametrize("list", MAYBE)
def test_a_line_that_is_taken_for_a_title_and_might_be_a_word_is_named(list, rows, taken, looked):
    named = {rows[0]: rows[1], "words.tsv": list}
    told = [{"line": MAYBE[list], "list": "words.tsv"}]
    assert titles(looked(named=named).remarks) == told
    assert titles(taken(named=named).model.meta.remarks) == told
    assert f"“{MAYBE[list]}”" in say_in("en")("remark-import-title", **told[0])


@pytest.mark.parametrize("list", [*PLAIN, "a\tx\nb\tx\nc\ty\n", "word\nname\ncount\n"])
def test_where_the_title_is_plain_or_there_is_none_nothing_is_said(list, rows, taken, looked):
    named = {rows[0]: rows[1], "words.tsv": list}
    assert titles(looked(named=named).remarks) == titles(taken(named=named).model.meta.remarks) == []


def test_the_list_is_the_text_with_as_many_words_whatever_else_lies_beside_the_rows(rows, taken, looked, make):
    for readme in ("Some text\nmore\n", "One.\nTwo.\nThree.\nFour.\n", "Modèle".encode("latin-1")):
        for name in ("liste.txt", "zz.json"):
            listed = '["a", "b", "c"]' if name.endswith("json") else "a\nb\nc\n"
            data = make.zip(**{rows[0]: rows[1], "README.txt": readme, name: listed})
            assert looked(data).first == WORDS
            assert taken(data).words == WORDS


def test_of_two_lists_that_fit_the_one_that_is_called_so_is_taken(rows, taken, make):
    data = make.zip(**{rows[0]: rows[1], "README.txt": "x\ny\nz\n", "words.txt": "a\nb\nc\n"})
    assert taken(data).words == WORDS


def test_of_lists_none_of_which_fits_the_error_names_the_one_that_is_called_so(rows, taken, make):
    data = make.zip(**{rows[0]: rows[1], "README.txt": "x\n", "words.txt": "a\nb\n"})
    with pytest.raises(WordsDiffer) as caught:
        taken(data)
    assert (caught.value.parameters["list"], caught.value.parameters["words"]) == ("words.txt", 2)


@pytest.mark.parametrize("titled", [True, False])
def test_where_a_preview_cannot_count_a_table_has_a_title_as_in_tensorflow(titled, rows, looked, monkeypatch):
    monkeypatch.setattr("embed_core.vectors.formats.list_choice.COUNTED_BYTES", 1)
    assert COUNTED_BYTES > 1 << 20
    table = "词语\t词频\na\t3\nb\t2\nc\t1\n" if titled else "a\nb\nc\n"
    seen = looked(named={rows[0]: rows[1], "metadata.tsv": table})
    assert (seen.problem, seen.first) == (None, WORDS)


def test_a_list_is_counted_to_its_end_however_many_blocks_it_has(taken, looked, make):
    many = 120_000
    matrix = np.arange(2 * many, dtype=np.float32).reshape(many, 2)
    table = "Wort\tZahl\n" + "".join(f"wort{n:012}\t{n}\n" for n in range(many))
    named = {"v.npy": make.npy(matrix), "m.tsv": table}
    assert looked(named=named).first[0] == "wort000000000000"
    found = taken(named=named)
    assert (len(found.words), found.words[-1]) == (many, f"wort{many - 1:012}")
    with pytest.raises(WordsDiffer):
        taken(named={"v.npy": make.npy(matrix), "m.tsv": table + "one\t1\n"})


TEXT = "3 2\na 1 2\nb 3 4\nc 5 6\n"


@pytest.mark.parametrize(
    "readme",
    ["Modèle\n".encode("latin-1"), "词向量说明文件\n第二行\n".encode("gb18030"), b"\xef\xbb\xbf\xff\n", b"Some text\n"],
)
def test_a_readme_beside_word2vecs_vectors_is_not_read_whatever_its_encoding(readme, taken, looked, make):
    data = make.zip(**{"sgns.txt": TEXT, "说明.txt": readme})
    assert looked(data).problem is None
    found = taken(data)
    assert found.words == WORDS
    assert not found.model.meta.remarks
    assert not found.told.source["counted"]


def test_a_vocabulary_that_cannot_be_read_costs_the_counts_and_not_the_model(taken, looked, make):
    for vocabulary in ("中国 7\n北京 5\n".encode("gb18030"), b"a 7\n" * 30_000 + b"b\n"):
        data = make.zip(**{"v.txt": TEXT, "vocab.txt": vocabulary})
        found = taken(data)
        assert found.words == WORDS
        assert [each.identifier for each in found.model.meta.remarks] == ["remark-import-counts-unread"]
    assert "remark-import-counts-unread" in [
        each.identifier
        for each in looked(make.zip(**{"v.txt": TEXT, "vocab.txt": "中国 7\n".encode("gb18030")})).remarks
    ]


def test_the_preview_knows_of_the_counts_that_lie_beside_the_vectors(looked, taken):
    named = {"v.txt": TEXT, "vocab.txt": "a 7\nb 6\nc 5\n"}
    assert "remark-import-no-counts" not in [each.identifier for each in looked(named=named).remarks]
    assert taken(named=named).model.counts.tolist() == [7, 6, 5]
