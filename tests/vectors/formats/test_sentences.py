"""What is said of a file that cannot be taken in as it is: what is wrong, and what to do now."""

import re

import numpy as np
import pytest

from embed_core.fetching.errors import FetchFailed
from embed_core.language import say_in
from embed_core.vectors.formats import BadByte, BadRow, BadWord, CutShort, MoreThanPromised, NoWords, WordsDiffer
from embed_core.vectors.formats.preview import MENDABLE

CASES = [
    BadRow("v.txt", 1, found=1, dimensions=2),
    BadWord("v.txt", 1, encoding="utf-8"),
    BadWord("v.txt", 1, encoding="utf-8", likely=("gb18030",)),
    CutShort("v.txt", promised=1, found=1, byte=1),
    CutShort("v.txt", promised=9, found=5, byte=1),
    MoreThanPromised("v.txt", promised=1, line=1),
    MoreThanPromised("v.txt", promised=1, byte=1),
    CutShort("v.txt", promised=1, found=0, byte=1),
    NoWords("v.txt"),
    WordsDiffer("v.npy", words=1, rows=1, list="w.txt"),
    *(FetchFailed("x.org", reason, limit=9_000_000) for reason in ("not-found", "large", "redirects", "certificate")),
]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("error", CASES, ids=lambda each: each.identifier)
def test_each_error_says_what_to_do_and_one_that_can_be_passed_over_how(error, lang):
    say = say_in(lang)
    told = say(error.identifier, **error.parameters)
    assert len(re.findall(r"[.。]( |$|(?<=。))", told)) >= 2, "what is wrong, and what to do now"
    helps = isinstance(error, MENDABLE) and error.parameters.get("found") != 0
    assert (say("bring-lenient") in told and say("bring-choices") in told) == helps
    assert not re.search(r"\b1 (words|rows|numbers|are)\b", told)


def test_a_lenient_reading_of_the_projectors_rows_leaves_out_the_word_of_a_row_that_is_none(taken, looked):
    many = 9000
    lines = [f"{n}.5\t{n}.25\t1e-3\t0.125" for n in range(many)]
    lines[2] = lines[8000] = "broken\t1"
    named = {"t.tsv": "\n".join(lines), "m.tsv": "词\tn\n" + "".join(f"w{n}\t{n}\n" for n in range(many))}
    with pytest.raises(BadRow) as caught:
        taken(named=named)
    assert caught.value.parameters["line"] == 3
    assert looked(named=named).problem.parameters == caught.value.parameters
    found = taken(named=named, lenient=True)
    kept = [n for n in range(many) if n not in (2, 8000)]
    assert found.words == tuple(f"w{n}" for n in kept)
    assert found.model.counts.tolist() == kept
    assert found.model.matrix[:, 0].tolist() == [n + 0.5 for n in kept]
    assert found.told.source["damaged"] == 2


def test_a_list_of_words_that_is_cut_short_is_damaged_and_no_leniency_helps(taken, make):
    words = make.npy(np.array(["a", "b", "c"]))[:-4]
    for lenient in (False, True):
        with pytest.raises(BadByte):
            taken(make.npy(np.ones((3, 2), np.float32)), words, lenient=lenient)
