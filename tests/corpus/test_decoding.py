"""Which encoding a text is in, and what is left of it when it is read."""

import hashlib
import os
import random
from pathlib import Path

import pytest

import embed_core.corpus as ec
from embed_core.corpus import SAMPLES, EmptyText, NotText, Source, decode, detect, preview, read_corpus, teaching_text

TRADITIONAL = (
    "那一天，國王和女兒從東門出來，看見許多車馬經過。老師對學生說：「這個問題應該怎麼辦？」他們沒有聽見，還在說話。\n"
    "後來，母親開門進來，問他們為什麼不回家。孩子們笑了，說還要讀書。山上有風，樹下有人，大家都覺得很冷。\n"
    "張先生寫了三封信給遠方的朋友，請他們來過年。兩個月以後，朋友們坐船來了，帶來許多東西。\n"
    "誰也不知道那條路通向哪裡，只聽說過了河就是另一個國家。風吹動門邊的燈，黑夜裡沒有聲音。\n"
    "我們應當愛惜時間，認真學習，將來才能為社會做事。這話雖然簡單，卻不是每個人都做得到的。\n"
)
FRENCH = "L'été est arrivé à l'école ; les élèves étaient très heureux, et la fête fut « très gaie ».\n"
GERMAN = "Die Straße führt über die Brücke, vorbei an schönen Häusern und großen Gärten.\n"
JAPANESE = "雨が降り、川の水がふえた。子どもたちは家の中で本を読み、夜になるとみんなで歌をうたった。\n"
CHINESE = ("gb18030", "big5", "utf-8", "utf-16-le", "utf-16-be")
MARKS = {
    "utf-8": b"\xef\xbb\xbf",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
    "utf-32-le": b"\xff\xfe\x00\x00",
    "utf-32-be": b"\x00\x00\xfe\xff",
}


def novel():
    folder = Path(os.environ.get("EMBEDLAB_SAMPLES_DIR") or "nowhere")
    facts = SAMPLES["journey_to_the_west"]
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.stat().st_size == facts.bytes and hashlib.sha256(path.read_bytes()).hexdigest() == facts.sha256:
            return decode(path.read_bytes(), "gb18030").text
    pytest.skip("EMBEDLAB_SAMPLES_DIR holds no copy of the novel")


def recognised(text, encoding):
    """Return how many of 100 random cuts of 400 bytes are recognised; no BOM, and UTF-16 on whole units."""
    if encoding == "big5":
        text = text.encode("big5", "ignore").decode("big5")
    data = text.encode(encoding)
    step = 2 if encoding.startswith("utf-16") else 1
    chance = random.Random(2024)
    starts = [chance.randrange((len(data) - 400) // step) * step for _ in range(100)]
    found = 0
    for start in starts:
        try:
            found += detect(data[start : start + 400]).encoding == encoding
        except NotText:
            continue
    return found


@pytest.mark.parametrize("encoding", CHINESE)
def test_short_cuts_of_the_teaching_text_are_recognised(encoding):
    assert recognised(teaching_text("zh"), encoding) >= 99


@pytest.mark.parametrize("encoding", CHINESE)
def test_short_cuts_of_a_traditional_text_are_recognised(encoding):
    assert recognised(TRADITIONAL, encoding) >= 99


@pytest.mark.parametrize("encoding", CHINESE)
def test_short_cuts_of_the_novel_are_recognised(encoding):
    assert recognised(novel(), encoding) >= 99


@pytest.mark.parametrize(("encoding", "mark"), MARKS.items())
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(encoding, mark):
    data = mark + "他 said".encode(encoding)
    found = detect(data)
    assert (found.encoding, found.certain, found.bom) == (encoding, True, True)
    assert decode(data, encoding).text == "他 said"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_the_same_text_is_the_same_corpus_in_every_encoding(encoding):
    expected = read_corpus(Source("a.txt", TRADITIONAL.encode("utf-8")))
    corpus = read_corpus(Source("a.txt", TRADITIONAL.encode(encoding)))
    assert (corpus.encoding, corpus.identity, corpus.tokens) == (encoding, expected.identity, expected.tokens)
    assert not any(remark.identifier == "remark-damaged" for remark in corpus.remarks)


@pytest.mark.parametrize("encoding", MARKS)
def test_a_byte_order_mark_does_not_change_the_corpus(encoding):
    expected = read_corpus(Source("a.txt", TRADITIONAL.encode("utf-8")))
    assert read_corpus(Source("a.txt", MARKS[encoding] + TRADITIONAL.encode(encoding))).identity == expected.identity


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "windows-1252"),
        (GERMAN, "windows-1252"),
        (JAPANESE, "shift_jis"),
        ("plain words, nothing more\n", "utf-8"),
        (FRENCH, "utf-8"),
        ("中文", "gb18030"),
        ("他说。", "utf-8"),
        ("don’t stop", "utf-8"),
    ],
)
def test_a_single_line_is_recognised_and_read_back(text, encoding):
    data = text.encode(encoding)
    assert detect(data).encoding == encoding
    assert decode(data, encoding).text == text


@pytest.mark.parametrize("unseen", ["\u200b", "\u00ad", "\ufeff", "\u200d", "\u200b\u200b"])
def test_one_invisible_character_does_not_hide_a_plain_text(unseen):
    read = preview(f"hello {unseen}world\n".encode())
    assert (read.encoding, read.decoded.text, read.decoded.removed) == ("utf-8", "hello world\n", len(unseen))


def test_ascii_and_long_texts_are_certain_and_a_word_of_two_characters_is_not():
    assert detect(b"plain words").certain
    assert detect(teaching_text("zh").encode("gb18030")).certain
    assert not detect("中文".encode("gb18030")).certain


def test_candidates_begin_with_the_best():
    found = detect(TRADITIONAL.encode("big5"))
    assert found.candidates[0].encoding == found.encoding == "big5"
    assert all(0 <= candidate.share <= 1 for candidate in found.candidates)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \t\r\n \n",
        "\u3000\u3000\n".encode(),
        "\u200b\u200b".encode(),
        *MARKS.values(),
        *(mark + " \n".encode(encoding) for encoding, mark in MARKS.items()),
        bytes(400),
    ],
)
def test_what_holds_no_text_is_refused_as_empty(data):
    with pytest.raises(EmptyText):
        preview(data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "png"),
        (b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(range(256)), "zip"),
        (b"MZ\x90\x00\x03\x00\x00\x00\x04\x00" + bytes(200), "exe"),
        (b"MZ\x00\x00\x01\x00\x00\x00" + bytes(range(200)), "exe"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "doc"),
        (b"a book".ljust(60, b"\x00") + b"BOOKMOBI" + bytes(100), "mobi"),
        (random.Random(1).randbytes(300), "binary"),
        (random.Random(2).randbytes(50_000), "binary"),
    ],
)
def test_what_is_not_text_is_refused_with_what_it_seems_to_be(data, kind):
    with pytest.raises(NotText) as caught:
        detect(data)
    assert caught.value.parameters["kind"] == kind


def test_random_bytes_are_never_taken_for_text():
    chance = random.Random(3)
    for _ in range(50):
        with pytest.raises(NotText):
            detect(chance.randbytes(2000))


@pytest.mark.parametrize("text", ["他说锟斤拷了", "他说\ufffd\ufffd了", "un Ã©tÃ©", "on â€œ pense"])
def test_traces_of_a_wrong_decoding_are_counted(text):
    expected = {"他说锟斤拷了": 1, "他说\ufffd\ufffd了": 1, "un Ã©tÃ©": 2, "on â€œ pense": 1}[text]
    assert decode(text.encode(), "utf-8").damaged == expected
    assert decode("他说了，這是好的。Été à la fête.".encode(), "utf-8").damaged == 0


def test_utf8_read_as_gb18030_is_noticed():
    misread = TRADITIONAL.encode("utf-8").decode("gb18030", "ignore")
    assert decode(misread.encode(), "utf-8").damaged > 10
    assert decode(TRADITIONAL.encode(), "utf-8").damaged == 0


def test_bytes_that_the_encoding_does_not_have_are_counted():
    read = decode("山高".encode() + b"\xff" + "水长".encode(), "utf-8")
    assert (read.text, read.replaced) == ("山高\ufffd水长", 1)


def test_one_broken_byte_does_not_hide_the_encoding():
    for encoding in ("utf-8", "gb18030", "big5"):
        data = (TRADITIONAL * 3).encode(encoding)
        middle = data.index("\n".encode(encoding), len(data) // 2)
        assert detect(data[:middle] + b"\xff" + data[middle:]).encoding == encoding


def test_controls_and_invisible_characters_are_removed_and_counted():
    read = decode("a\x00b\x07c\u200bd\u2060e\ufefff\u00adg".encode(), "utf-8")
    assert (read.text, read.removed, read.replaced) == ("abcdefg", 6, 0)


def test_a_few_nul_bytes_do_not_make_a_text_binary():
    data = ("the cat sat on the mat\n" * 20).encode() + b"\x00\x00 and slept\n"
    assert detect(data).encoding == "utf-8"
    assert decode(data, "utf-8").removed == 2


def test_a_lone_surrogate_leaves_no_surrogate_and_is_counted():
    for data, encoding in ((b"a\x00\x00\xd8b\x00", "utf-16-le"), (b"a\xed\xa0\x80b", "utf-8")):
        read = decode(data, encoding)
        assert read.replaced + read.removed >= 1
        read.text.encode("utf-8")
        assert (read.text[0], read.text[-1]) == ("a", "b")


def test_accents_are_composed_and_line_ends_are_one():
    text = "e\u0301te\u0301\r\nb\rc\u2028d\x85e\x0cf"
    assert decode(text.encode(), "utf-8").text == "été\nb\nc\nd\ne\nf"


def test_a_preview_shows_the_first_lines_that_hold_something():
    shown = preview("\n\n第一行\n\n第二行\n第三行\n".encode("gb18030"), "gb18030", lines=2)
    assert shown.lines == ("第一行", "第二行")
    assert (shown.encoding, shown.language) == ("gb18030", "zh")


def test_an_unknown_encoding_is_refused_with_those_that_are_known():
    with pytest.raises(ec.UnknownEncoding) as caught:
        decode(b"abc", "ebcdic")
    assert caught.value.identifier == "error-unknown-encoding"
    assert caught.value.parameters["options"] == ec.ENCODINGS
