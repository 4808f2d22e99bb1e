"""A dictionary that was damaged in any way is read, and what cannot be used is named, or it is refused."""

import json

from hypothesis import given
from hypothesis import strategies as st

from embed_core.corpus import read_dictionary
from embed_core.errors import LabError
from tests.fuzzing import bounded, damaged, examples

TEXT = "孙悟空 5 nr\n猪八戒/道\n如意金箍棒\nNew York 3 n\n花果山 2\n"
FILES = [TEXT.encode(), TEXT.encode("gb18030"), TEXT.encode("utf-16"), TEXT.encode("big5", "ignore"), b""]
ODD = (b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\xe2\x80\xa8", b" 99999999999999999999", b"/", b"\xed\xa0\x80")


@examples(2000)
@given(st.one_of(damaged(FILES, ODD), st.binary(max_size=300), st.text(max_size=200)))
def test_whatever_comes_is_a_dictionary_or_an_error_of_ours(data):
    with bounded(megabytes=100):
        try:
            found = read_dictionary(data)
        except LabError:
            return
    again = read_dictionary(found.dictionary.to_text() or "孙悟空")
    assert again.left_out == 0
    assert set(again.dictionary.words) >= set(found.dictionary.words)
    assert again.dictionary.splits == found.dictionary.splits
    json.dumps([each.text for each in found.bad])
    assert all(each.reason and each.number >= 1 for each in found.bad)
    assert found.left_out >= len(found.bad)
