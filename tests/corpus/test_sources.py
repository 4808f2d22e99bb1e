"""What is read, what is left out, and what a reading says about itself."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_core.corpus import (
    ENCODINGS,
    EmptyText,
    NoFile,
    Segmentation,
    Source,
    decode,
    preview,
    read_corpus,
    teaching_text,
)
from embed_core.corpus.reading import blocks
from embed_core.errors import LabError
from embed_core.language import LANGUAGES, say_in

LINE = b"The cat sat on the mat.\n"


def remarks_of(sources, **options):
    return {remark.identifier: remark for remark in read_corpus(sources, **options).remarks}


def test_a_folder_gives_its_files_in_the_order_of_their_names(tmp_path):
    (tmp_path / "c").mkdir()
    for name, text in [("b.txt", b"second one\n"), ("a.txt", b"first one\n"), ("c/d.md", b"# third"), (".e", b"none")]:
        (tmp_path / name).write_bytes(text)
    corpus = read_corpus(tmp_path)
    assert list(corpus.iter_sentences()) == [["first", "one"], ["second", "one"], ["third"]]
    assert corpus.documents == 3


def test_a_folder_without_texts_is_refused(tmp_path):
    with pytest.raises(NoFile):
        read_corpus(tmp_path)


def test_nothing_at_all_is_refused():
    with pytest.raises(EmptyText):
        read_corpus([])


def test_a_missing_file_among_others_is_named_and_the_others_are_read(tmp_path):
    (tmp_path / "here.txt").write_bytes(LINE)
    corpus = read_corpus([tmp_path / "gone.txt", tmp_path / "here.txt"])
    assert corpus.counts["cat"] == 1
    assert corpus.remarks[0].parameters == {"name": "gone.txt", "reason": "error-no-file"}


def test_the_same_text_under_two_names_is_read_once():
    corpus = read_corpus([Source("a.txt", LINE), Source("b.txt", LINE)])
    assert (corpus.documents, corpus.counts["cat"]) == (1, 1)
    same = next(remark for remark in corpus.remarks if remark.identifier == "remark-same-text")
    assert same.parameters == {"name": "b.txt", "before": "a.txt"}


def test_of_many_bad_files_twenty_are_named_and_the_rest_is_counted():
    bad = [Source(f"{number}.txt", b" ") for number in range(50)]
    remarks = read_corpus([*bad, Source("good.txt", LINE)]).remarks
    assert sum(remark.identifier == "remark-file-failed" for remark in remarks) == 20
    assert next(r for r in remarks if r.identifier == "remark-more-failed").parameters == {"files": 30}


@pytest.mark.parametrize(
    "name", ["\u202etxt.exe", "a\nb.txt", "x" * 300 + ".txt", "../../etc/passwd", "<script>", "CON", "", "🙂.txt"]
)
def test_a_file_of_any_name_is_read_and_its_name_is_short_and_on_one_line(name):
    corpus = read_corpus([Source(name, b""), Source(name, LINE)])
    shown = corpus.remarks[0].parameters["name"]
    assert len(shown) <= 80
    assert len(corpus.name) <= 80
    assert shown.isprintable()
    assert corpus.name.isprintable()
    assert corpus.name


def test_a_text_in_which_no_word_comes_twice_is_read_with_a_warning():
    remarks = remarks_of(Source("a.txt", b"one"))
    assert remarks["remark-no-word-twice"].level == "warning"
    assert "remark-small-corpus" in remarks_of(Source("a.txt", LINE))
    assert not remarks_of(Source("a.txt", teaching_text("zh").encode()))


def test_traditional_characters_are_noticed():
    traditional = "這個孩子從學校回來，對我們說還沒開門。我們聽見車馬的聲音。\n" * 3
    simplified = "这个孩子从学校回来，对我们说还没开门。我们听见车马的声音。\n" * 3
    assert "remark-traditional" in remarks_of(Source("a.txt", traditional.encode()))
    assert "remark-traditional" not in remarks_of(Source("a.txt", simplified.encode()))


@pytest.mark.parametrize(
    ("text", "script"),
    [("ภาษาไทยเป็นภาษาที่สวยงาม", "thai"), ("むかしむかしおじいさんがいました", "kana"), ("ភាសាខ្មែរគឺជាភាសា", "khmer")],
)
def test_a_script_that_cannot_be_segmented_here_is_named(text, script):
    assert remarks_of(Source("a.txt", text.encode()))["remark-unsegmentable"].parameters == {"script": script}


def test_an_encoding_is_called_unsure_only_where_it_was_guessed():
    short = "看见你了".encode("gb18030")
    assert "remark-encoding-unsure" in remarks_of(Source("a.txt", short))
    assert "remark-encoding-unsure" not in remarks_of(Source("a.txt", short, "gb18030"))


def test_bytes_that_fit_no_encoding_are_counted_apart_from_damage():
    data = "他说了一句话，就走了。\n".encode() * 40
    remarks = remarks_of(Source("a.txt", data + b"\xff\n" + data))
    assert remarks["remark-undecodable"].parameters == {"places": 1}
    assert "remark-damaged" not in remarks


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_remark_is_a_whole_sentence_in_both_languages(language):
    unknown = "Жил был старик со своею старухой у самого моря".encode("koi8-r")
    traditional = "這個孩子從學校回來，對我們說還沒開門。".encode() * 3
    bad = [Source(f"{number}.txt", b" ") for number in range(22)]
    sources = [Source("a", unknown), Source("b", unknown), Source("c", traditional), *bad]
    found = read_corpus(sources).remarks
    expected = {"failed", "text", "unsure", "traditional"}
    assert expected <= {remark.identifier.rsplit("-", 1)[1] for remark in found}
    for remark in found:
        sentence = say_in(language)(remark.identifier, **remark.parameters)
        assert sentence.endswith(("。", ".", "）"))
        assert not set("{}") & set(sentence)


def test_equal_counts_stand_in_the_order_of_their_characters_in_whatever_order_they_came():
    first = read_corpus(Source("a", b"b a c a c b d\n"))
    second = read_corpus(Source("a", b"d c b a c b a\n"))
    assert list(first.counts.items()) == list(second.counts.items()) == [("a", 2), ("b", 2), ("c", 2), ("d", 1)]
    assert first.identity != second.identity


@pytest.mark.parametrize("text", ["word " * 900, "山高水长。" * 900, "x" * 4000, "", "one\n" * 1000])
def test_blocks_join_back_and_end_between_words(text):
    pieces = list(blocks(text, 500))
    assert "".join(pieces) == text
    assert all(len(piece) <= 500 for piece in pieces)
    if " " in text or "\n" in text:
        assert all(piece[-1].isspace() for piece in pieces)


def test_the_way_of_segmenting_and_ones_own_words_add_up():
    way = Segmentation(lower=False, user_words=("蓝石头",))
    corpus = read_corpus(Source("a", "The 蓝石头 and 白石头桥".encode()), segmentation=way, user_words=["白石头桥"])
    assert corpus.segmentation == Segmentation(lower=False, user_words=("蓝石头", "白石头桥"))
    assert {"The", "蓝石头", "白石头桥"} <= set(corpus.counts)


def test_a_preview_of_a_large_file_reads_its_beginning_and_estimates_the_rest():
    data = ("山高水长。" * 9 + "\n").encode() * 80_000
    shown = preview(data)
    assert len(data) > 10_000_000
    assert shown.characters == pytest.approx(46 * 80_000, rel=0.001)
    assert len(shown.decoded.text) < 0.5 * shown.characters


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_with_a_reason(data):
    try:
        corpus = read_corpus(Source("any.txt", data))
    except LabError as error:
        refused = ("error-empty-text-named", "error-not-text-named", "error-damaged", "error-no-text-column")
        assert error.identifier in refused
    else:
        assert corpus.tokens == sum(map(len, corpus.iter_sentences()))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(ENCODINGS))
def test_any_bytes_give_a_clean_text_in_any_encoding(data, encoding):
    try:
        text = decode(data, encoding).text
    except EmptyText:
        return
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Co") and c not in "\n\t" for c in text)
    assert unicodedata.is_normalized("NFC", text)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_gives_the_same_corpus_in_utf8_and_utf16(text):
    identities = set()
    for encoding in ("utf-8", "utf-16-le", "utf-32-be"):
        try:
            identities.add(read_corpus(Source("a", text.encode(encoding), encoding)).identity)
        except LabError as error:
            identities.add(error.identifier)
    assert len(identities) == 1
