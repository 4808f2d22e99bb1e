"""Page numbers that stand close together: pages of two lines, whose number parts a sentence."""

import pytest

from embed_core.corpus import find_boilerplate
from embed_core.corpus.boilerplate import without
from embed_core.corpus.removal import Taken

WORDS = "却说那行者走在山路上看见一座高山心里想这里一定有妖怪于是取出金箍棒慢慢地走过去只见一个老人坐在石头上"


def pages(*, lines, numbers=str, blank="", ends=7):
    """A text of full lines of 28 characters, so many on each page, with a full stop in each `ends`-th line."""
    text, at = [], 0
    for page in range(1, 41):
        for _ in range(lines):
            at += 1
            line = "".join(WORDS[(at * 5 + n) % len(WORDS)] for n in range(28))
            text.append(f"{line[:-1]}。" if at % ends == 0 else line)
        text.append(f"{blank}{numbers(page)}{blank}")
    return "\n".join(text) + "\n"


@pytest.mark.parametrize("lines", [2, 3, 5])
@pytest.mark.parametrize("numbers", [str, "- {} -".format])
@pytest.mark.parametrize("blank", ["", "\n"])
def test_bare_numbers_between_two_halves_of_a_sentence_are_page_numbers(lines, numbers, blank):
    text = pages(lines=lines, numbers=numbers, blank=blank)
    found = {each.kind: each.places for each in find_boilerplate(text, "")}
    assert found["page-numbers"] == 40
    taken = {kind: Taken() for kind in ("page-numbers", "hard-breaks")}
    left = "".join(without(text.splitlines(keepends=True), taken))
    assert not any(map(str.isdigit, left))
    assert all(len(line) > 28 for line in left.split("\n")[:-2] if line)


def test_a_list_with_its_numbers_on_lines_of_their_own_is_none():
    items = "".join(f"{number}\n{WORDS[number : number + 3 + number % 9]}\n" for number in range(1, 41))
    assert "page-numbers" not in {each.kind for each in find_boilerplate(items, "")}


def test_numbers_that_each_follow_a_finished_sentence_are_those_of_paragraphs():
    text = pages(lines=2, ends=2)
    assert "page-numbers" not in {each.kind for each in find_boilerplate(text, "")}
