"""What stands in a file besides its text: found with examples, taken out only where it is chosen."""

import os
import textwrap
from pathlib import Path

import pytest

from embed_core.corpus import (
    BOILERPLATE,
    SAMPLES,
    ReadingChoices,
    ReadingNotes,
    Source,
    decode,
    documents,
    find_boilerplate,
    local_copy,
    outline,
    teaching_text,
)
from embed_core.corpus.boilerplate import without
from embed_core.corpus.removal import Taken
from embed_core.errors import NotAChoice
from embed_core.language import LANGUAGES, say_in

PROSE = (
    "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness, "
    "it was the epoch of belief, and we had everything before us while an examination of the well-known facts was "
    "still to come, as everybody in the well-known town of that name told us again and again in those days. "
)
VERSE = "Tyger Tyger, burning bright,\nIn the forests of the night;\nWhat immortal hand or eye,\nCould frame thee?\n"


def left(text, *kinds):
    taken = {kind: Taken() for kind in kinds}
    return "".join(without(text.splitlines(keepends=True), taken)), taken


def kinds(text, tail=""):
    return {found.kind: found for found in find_boilerplate(text, tail)}


def novel():
    path = local_copy(SAMPLES["journey_to_the_west"], Path(os.environ.get("EMBEDLAB_SAMPLES_DIR") or "nowhere"))
    return path or pytest.skip("EMBEDLAB_SAMPLES_DIR holds no copy of the novel")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_text_without_boilerplate_has_none(language):
    text = teaching_text(language)
    assert find_boilerplate(text) == ()
    assert left(text, *BOILERPLATE)[0] == text


def test_nothing_is_taken_out_unless_it_is_chosen():
    text = "作者：王五\n\n第一章 山\n山高。\n------\n转载请保留\n12\n"
    read = documents(Source("a.txt", text.encode()))
    assert ["".join(document.blocks) for document in read] == [text]
    with pytest.raises(NotAChoice):
        ReadingChoices(remove=("everything",))


GUTENBERG = (
    "The Project Gutenberg eBook of Tales\n\nThis eBook is for the use of anyone.\n\n"
    "*** START OF THE PROJECT GUTENBERG EBOOK TALES ***\n\nProduced by A. Writer\nand others\n\n"
    "TALES\n\nIt was night.\n\n"
    "*** END OF THE PROJECT GUTENBERG EBOOK TALES ***\n\nUpdated editions will replace the previous one.\n"
)


def test_gutenbergs_licence_is_all_before_its_first_mark_and_after_its_last():
    text, taken = left(GUTENBERG, "gutenberg")
    assert text.strip() == "TALES\n\nIt was night."
    assert (taken["gutenberg"].places, taken["gutenberg"].lines) == (2, 7)
    found = kinds(GUTENBERG)["gutenberg"]
    assert found.examples[0].before.startswith("The Project Gutenberg")
    assert found.examples[0].after == ""


def test_the_end_of_a_licence_is_found_in_the_tail_of_a_long_text():
    head, tail = GUTENBERG[:300], GUTENBERG[300:]
    assert kinds(head, tail)["gutenberg"].places == 2


def test_a_forum_header_and_its_credits_go_and_the_text_stays():
    text = (
        "发信人: wang (老王), 信区: Novel\n标  题: 山水\n发信站: 水木\n\n第一章 山\n山高，他在论坛上下载了作者的书。\n"
        "诗曰：\n山高水长。\n----------\n输入：某某书库 www.example.com\n转载请保留\n\t山水--第二章 水\n\n第二章 水\n"
        "水长。\n来源：www.example.com\n\n某某书库\n"
    )
    expected = "第一章 山\n山高，他在论坛上下载了作者的书。\n诗曰：\n山高水长。\n\n第二章 水\n水长。\n\n"
    assert left(text, "forum-header")[0] == expected


@pytest.mark.parametrize(
    "line",
    [
        "See https://example.com for the details of this method.",
        "诗曰：",
        "来源于生活",
        "他输入：一二三。",
        "----------",
    ],
)
def test_sentences_that_look_a_little_like_credits_stay(line):
    text = f"山高水长。\n{line}\n水长山高。\n"
    assert left(text, "forum-header")[0] == text


def test_a_table_of_contents_goes_and_the_headings_stay():
    chapters = "".join(f"CHAPTER {n}.\n\nThe cat sat on mat {n}.\n\n" for n in ("I", "II", "III", "IV"))
    text = "Tales\n\nCONTENTS\n\n CHAPTER I.\n CHAPTER II.\n CHAPTER III.\n CHAPTER IV.\n\n" + chapters
    cut, taken = left(text, "contents")
    assert cut == "Tales\n\n" + chapters
    assert (taken["contents"].places, taken["contents"].lines) == (1, 5)
    leaders = "Contents\nThe Cat ........ 3\nThe Dog ........ 12\nThe Bird ....... 30\n\nThe cat sat.\n"
    assert left(leaders, "contents")[0].strip() == "The cat sat."


def test_a_list_without_the_word_contents_is_text():
    text = "".join(f"{n}. Item of a list\n" for n in range(1, 9)) + "End.\n"
    assert left(text, "contents")[0] == text


PAGES = "".join(
    f"The cat went on,\nand the dog\nsat by the\nriver on day {n} and\n\n{page}\n\nwaited there.\n"
    for n, page in enumerate(("- 7 -", "- 8 -", "- 9 -", "- 10 -"))
)


def test_page_numbers_go_with_the_blank_lines_that_tore_a_sentence():
    text, taken = left(PAGES, "page-numbers")
    assert taken["page-numbers"].places == 4
    assert text == "".join(
        f"The cat went on,\nand the dog\nsat by the\nriver on day {n} and\nwaited there.\n" for n in range(4)
    )


@pytest.mark.parametrize(
    "pages", [("5", "6", "7"), ("第5页", "第6页", "第7页"), ("Page 5 of 9", "Page 6 of 9", "Page 7 of 9")]
)
def test_page_numbers_of_other_forms_are_found(pages):
    body = "山高水长。\n" * 20
    text = "".join(f"{body}{page}\n" for page in pages)
    assert left(text, "page-numbers")[0] == body * 3


def test_numbers_that_do_not_count_pages_stay():
    table = "".join(f"name\n{value}\n" for value in (12, 7, 1999, 3, 40))
    years = "".join(f"{year}\nIt rained.\n" for year in range(1990, 1999))
    for text in (table, years, "1\n2\n3\n4\n5\n"):
        assert left(text, "page-numbers")[0] == text


def test_lines_that_were_full_are_joined_and_verse_stays():
    paragraph = textwrap.fill(PROSE * 2, 70)
    text = f"{paragraph}\n\n{VERSE}\n{paragraph}\n"
    cut, taken = left(text, "hard-breaks")
    joined = (PROSE * 2).strip()
    assert cut == f"{joined}\n\n{VERSE}\n{joined}\n"
    assert taken["hard-breaks"].places == 2 * paragraph.count("\n")
    assert "\n" in taken["hard-breaks"].examples[0].before
    assert "\n" not in taken["hard-breaks"].examples[0].after


def test_a_word_divided_at_the_end_of_a_line_is_whole_again():
    lines = (
        "We shall now make a long and good exami-",
        "nation of all facts in this quite well-",
        "known town of cats, which is the one the",
        "examination is about, and the well-known",
    )
    cut = left("".join(f"{line}\n" for line in lines) * 3, "hard-breaks")[0]
    assert cut.startswith("We shall now make a long and good examination of all facts in this quite well-known town")


def test_chinese_lines_of_forty_characters_are_joined_without_spaces():
    passage = (
        "话说那猴王在山中寻果饮泉日日与群猴玩耍不觉春去秋来又过了几年这一日忽然想起一件大事便对众猴说道我要出海去求长生之法，"
        * 3
    )
    lines = [passage[at : at + 30] for at in range(0, len(passage), 30)]
    text = "".join(f"　　{lines[0]}\n" + "\n".join(lines[1:]) + "。\n" for _ in range(4))
    assert left(text, "hard-breaks")[0] == f"　　{passage}。\n" * 4


def test_the_novels_header_contents_and_credits_are_found_and_only_they_are_taken_out():
    path = novel()
    found = {one.kind: one for one in outline(path).boilerplate}
    assert set(found) == {"forum-header", "contents", "hard-breaks"}
    assert (found["contents"].places, found["contents"].lines) == (1, 101)
    assert found["forum-header"].examples[0].before.startswith("西游记(吴承恩)")
    notes = ReadingNotes()
    text = "".join("".join(d.blocks) for d in documents(path, ReadingChoices(remove=BOILERPLATE), notes=notes))
    whole = decode(path.read_bytes(), "gb18030").text
    assert text.startswith("第一回")
    assert text.strip().endswith("《西游记》至此终。")
    assert not any(word in text for word in ("oldbook", "转载请保留", "吴承恩--", "第001回", "-----"))
    assert text.count("诗曰：") == whole.count("诗曰：")
    assert 0.98 * len(whole) < len(text) < 0.985 * len(whole)
    assert {kind: taken.lines for kind, taken in notes.taken.items()} == {
        "gutenberg": 0,
        "forum-header": found["forum-header"].lines,
        "contents": 101,
        "page-numbers": 0,
        "hard-breaks": notes.taken["hard-breaks"].lines,
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_its_words_and_what_was_taken_out_is_said(language):
    say = say_in(language)
    assert all(say.has(f"boilerplate-{kind}") and say.has(f"boilerplate-{kind}-help") for kind in BOILERPLATE)
    notes = ReadingNotes()
    for document in documents(Source("a.txt", GUTENBERG.encode()), ReadingChoices(remove=("gutenberg",)), notes=notes):
        list(document.blocks)
    remark = next(remark for remark in notes.remarks() if remark.identifier == "remark-taken-out")
    assert remark.parameters["kind"] == "gutenberg"
    assert "{" not in say(remark.identifier, **remark.parameters)
