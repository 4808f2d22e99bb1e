"""Where sentences end, what belongs to a word, and words of one's own."""

import threading

import pytest

from embed_core.corpus import Segmentation, Source, boundaries, decode, detect, read_corpus, segment, teaching_text

BOTH = pytest.mark.parametrize("segmenter", ["rjieba", "jieba"])


def sentences(text, **options):
    return [" ".join(tokens) for tokens in read_corpus(Source("a", text.encode()), **options).iter_sentences()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("下雨。“你好！”真的？\n再见", ["下雨", "你好", "真的", "再见"]),
        ("He came. She left! Did it rain? Yes", ["he came", "she left", "did it rain", "yes"]),
        ('"I see." She nodded.', ["i see", "she nodded"]),
        ("Mr. Smith met Dr. Wu.", ["mr smith met dr wu"]),
        ("J. R. Firth wrote it. We read.", ["j r firth wrote it", "we read"]),
        ("at 3.14 p.m. in the U.S. it rained", ["at 3.14 p.m in the u.s it rained"]),
        ("Он пришёл. Она ушла.", ["он пришёл", "она ушла"]),
        ("e.g. this one. And that", ["e.g this one", "and that"]),
        ("我……我走了；你呢", ["我 我 走 了 你 呢"]),
        ("one\n\n\ntwo\n---\n。。。\nthree", ["one", "two", "three"]),
        ("No stop at all", ["no stop at all"]),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text, expected):
    assert sentences(text) == expected


def test_a_sentence_of_a_thousand_tokens_is_cut():
    lengths = [len(line.split()) for line in sentences("word " * 2500)]
    assert lengths == [1000, 1000, 500]


@BOTH
def test_a_word_of_ones_own_that_does_not_occur_changes_no_boundary(segmenter):
    text = teaching_text("zh")[:30_000]
    plain = boundaries(text, Segmentation(segmenter=segmenter))
    own = Segmentation(segmenter=segmenter, user_words=("紧箍咒", "白骨精", "GPT-4"))
    assert boundaries(text, own) == plain


@BOTH
def test_words_of_ones_own_are_whole_wherever_they_stand(segmenter):
    own = Segmentation(segmenter=segmenter, user_words=("孙行者", "白骨精", "紧箍咒"))
    for left in ("", "那", "叫做", "和", "x"):
        for word in own.user_words:
            for right in ("", "道", "的", "们都来了", "2"):
                assert word in segment(left + word + right, own)


def test_the_longest_of_ones_own_words_wins():
    own = Segmentation(user_words=("行者", "孙行者"))
    assert segment("孙行者和行者", own) == ["孙行者", "和", "行者"]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("学习C++和Node.js", ["学习", "c++", "和", "node.js"]),
        ("gpt-4 and GPT-4 and GPT-44", ["gpt-4", "and", "gpt-4", "and", "gpt", "44"]),
        ("in New York, new york", ["in", "new_york", "new_york"]),
        ("Art for a party", ["art", "for", "a", "party"]),
        ("卡拉OK厅", ["卡拉ok", "厅"]),
    ],
)
def test_words_of_ones_own_may_hold_other_signs_but_are_no_parts_of_words(text, tokens):
    own = Segmentation(user_words=("C++", "Node.js", "GPT-4", "New York", "art", "卡拉OK"))
    assert segment(text, own) == tokens


def test_ones_own_words_keep_their_case_where_case_is_kept():
    own = Segmentation(lower=False, user_words=("GPT-4",))
    assert segment("GPT-4 gpt-4", own) == ["GPT-4", "gpt", "4"]


def test_a_hundred_thousand_words_of_ones_own_are_not_slow():
    import time

    words = tuple(f"{chr(0x4E00 + n % 5000)}{chr(0x4E00 + n // 20)}{chr(0x5000 + n % 97)}" for n in range(100_000))
    text = teaching_text("zh")
    begin = time.perf_counter()
    segment(text, Segmentation(user_words=words))
    assert time.perf_counter() - begin < 5


def test_what_cannot_be_a_word_of_ones_own_is_left_out():
    assert Segmentation(user_words=(" 孙行者 ", "", "好", "！！", "孙行者", "New  York")).user_words == (
        "孙行者",
        "New York",
    )


def test_full_width_letters_are_folded_where_it_is_chosen():
    assert segment("ＮＢＡ１２３", Segmentation()) == ["ｎｂａ１２３"]
    assert segment("ＮＢＡ１２３", Segmentation(fold_width=True)) == ["nba123"]
    assert segment("ＮＢＡ", Segmentation(fold_width=True, lower=False)) == ["NBA"]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Don’t! don't", ["don't", "don't"]),
        ("ภาษาไทย ง่าย", ["ภาษาไทย", "ง่าย"]),
        ("カタカナとabc", ["カタカナと", "abc"]),
        ("iPhone手机2023年", ["iphone", "手机", "2023", "年"]),
        ("snake_case __x__", ["snake", "case", "x"]),
        ("1,000 1,2", ["1,000", "1,2"]),
        ("end.Start", ["end", "start"]),
        ("\ud800行者\ue000来", ["行者", "来"]),
    ],
)
def test_each_script_is_cut_by_its_own_rule(text, tokens):
    assert segment(text, Segmentation()) == tokens


@BOTH
def test_many_threads_may_segment_at_once(segmenter):
    text, settings = teaching_text("zh")[:5000], Segmentation(segmenter=segmenter)
    expected = segment(text, settings)
    found = []
    threads = [threading.Thread(target=lambda: found.append(segment(text, settings))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [expected] * 6


def test_characters_of_hong_kong_and_of_windows_are_read():
    assert decode("佢哋喺度，嘅。".encode("big5hkscs"), "big5").text == "佢哋喺度，嘅。"
    assert decode("①で、髙い".encode("cp932"), "shift_jis").text == "①で、髙い"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04" + bytes(26) + b"word/document.xml" + bytes(40), "docx"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/epub+zip" + bytes(40), "epub"),
        (b"{\\rtf1\\ansi Hello}", "rtf"),
        (b"\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00\x8c\x01a\x94.", "pickle"),
        (b"\x93NUMPY\x01\x00", "npy"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "webp"),
        (b"SQLite format 3\x00" + bytes(84), "sqlite"),
    ],
)
def test_more_kinds_of_files_are_called_by_their_names(data, kind):
    from embed_core.corpus import NotText

    with pytest.raises(NotText) as caught:
        detect(data)
    assert caught.value.parameters["kind"] == kind


@pytest.mark.parametrize("text", ["BMW is a car.", "MZ is a name", "PK scored", "RIFF raff", "ID3 and OggS", "GIF8"])
def test_a_text_that_begins_like_a_file_of_another_kind_is_a_text(text):
    assert detect(text.encode()).encoding == "utf-8"


def test_a_text_in_an_encoding_that_is_not_known_is_a_text_of_which_nothing_is_certain():
    found = detect(("Жил-был старик со своею старухой у самого синего моря. " * 30).encode("koi8-r"))
    assert not found.certain


@pytest.mark.parametrize(
    "text", ["plain words. " * 40, "옛날 옛적에 호랑이가 살았습니다. " * 20, "Жил-был старик. " * 40]
)
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_other_languages_are_recognised_in_wide_encodings_without_a_mark(text, encoding):
    assert detect(text.encode(encoding)).encoding == encoding
