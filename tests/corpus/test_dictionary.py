"""Dictionaries of one's own, in the form that jieba reads."""

import time

import pytest

from embed_core.corpus import Segmentation, UserDictionary, read_dictionary, segment
from embed_core.corpus.segmentation import MOST_WORDS
from embed_core.errors import OutOfRange
from embed_core.language import LANGUAGES, say_in

FILE = """孙行者 5 nr
猪八戒/道

大 3
---
New York 10 ns
machine learning
人工智能 n
vitamin c
孙行者
"""


def test_words_frequencies_and_parts_of_speech_are_told_apart():
    read = read_dictionary(FILE, name="西游").dictionary
    assert read.words == ("孙行者", "New York", "machine learning", "人工智能", "vitamin c")
    assert dict(read.details) == {"孙行者": "5 nr", "New York": "10 ns", "人工智能": "n"}
    assert (read.name, read.splits) == ("西游", ("猪八戒 道",))


@pytest.mark.parametrize("language", LANGUAGES)
def test_bad_lines_are_named_by_number_and_the_rest_is_used(language):
    reading = read_dictionary(FILE + "长" * 61 + "\n白骨精")
    assert [(line.number, line.reason) for line in reading.bad] == [
        (4, "one-character"),
        (5, "no-word"),
        (11, "too-long"),
    ]
    assert reading.left_out == 3
    assert reading.dictionary.words[-1] == "白骨精"
    sentences = {
        say_in(language)("dictionary-bad-line", number=b.number, text=b.text, reason=b.reason) for b in reading.bad
    }
    assert len(sentences) == 3
    assert all(str(bad.number) in "".join(sentences) for bad in reading.bad)


def test_a_dictionary_that_is_written_is_read_as_it_was():
    first = read_dictionary(FILE, name="x").dictionary
    assert read_dictionary(first.to_text(), name="x").dictionary == first


def test_jieba_reads_what_is_written(tmp_path):
    import jieba

    path = tmp_path / "words.txt"
    path.write_text(read_dictionary(FILE).dictionary.to_text(), encoding="utf-8")
    tokenizer = jieba.Tokenizer()
    tokenizer.load_userdict(str(path))
    assert tokenizer.FREQ["孙行者"] == 5
    assert tokenizer.user_word_tag_tab["孙行者"] == "nr"
    assert tokenizer.FREQ["人工智能"] > 0


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-8-sig"])
def test_a_dictionary_in_another_encoding_is_read(encoding):
    words = "".join(f"{word} 3 n\n" for word in ("孙行者的金箍棒", "大唐高僧", "取经人马", "他们的山水", "这里的地方"))
    assert read_dictionary(words.encode(encoding)).dictionary.words[0] == "孙行者的金箍棒"


def test_a_dictionary_comes_from_settings_and_goes_into_them():
    settings = Segmentation(user_words=("孙行者",), splits=("猪八戒 道",), dictionary="西游")
    made = UserDictionary.of(settings)
    assert made.applied(Segmentation()) == settings
    other = made.add("白骨精", "孙行者").remove("猪八戒 道").applied(Segmentation(lower=False))
    assert (other.user_words, other.splits, other.lower) == (("孙行者", "白骨精"), (), False)
    both = made.merged(read_dictionary("紧箍咒 2 n\n孙行者 9").dictionary)
    assert both.to_text() == "孙行者 9\n紧箍咒 2 n\n猪八戒/道\n"


def test_a_million_words_are_read_and_used_in_seconds():
    lines = "".join(f"{chr(0x4E00 + n % 20_000)}{chr(0x4E00 + n // 50)} {n}\n" for n in range(MOST_WORDS + 5))
    begin = time.process_time()
    reading = read_dictionary(lines.encode())
    rules = reading.dictionary.applied(Segmentation())
    word = reading.dictionary.words[500_000]
    assert word in segment(f"那{word}又来了", rules)
    assert time.process_time() - begin < 30
    assert len(rules.user_words) == MOST_WORDS
    assert reading.left_out == 5
    assert {line.reason for line in reading.bad} == {"too-many"}


def test_more_than_a_million_words_are_refused():
    with pytest.raises(OutOfRange):
        Segmentation(user_words=("孙行者",) * (MOST_WORDS + 1))
