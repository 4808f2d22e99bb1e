"""A person's groups as a file: out and in again, and nothing else in."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.errors import LabError
from embed_core.geometry import Group, NotGroups, groups_file, read_groups

GROUPS = (Group("动物", ("猫", "狗")), Group("<b>&", ("=1+1", "new_york")))


def test_groups_come_back_from_their_file_as_they_were():
    assert read_groups(groups_file(GROUPS)) == GROUPS


def test_a_file_with_a_byte_order_mark_and_one_with_a_single_group_are_read():
    assert read_groups(b"\xef\xbb\xbf" + groups_file(GROUPS)) == GROUPS
    assert read_groups(json.dumps(GROUPS[0].to_json()).encode()) == GROUPS[:1]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"\xff",
        b"3",
        b'["a"]',
        b'{"groups": []}',
        b'{"groups": {"a": 1}}',
        b'{"groups": [3]}',
        b'{"groups": [{"name": "a", "words": "cat"}]}',
        b'{"groups": [{"name": "a", "words": [1]}]}',
        b'{"groups": [{"name": "", "words": ["cat"]}]}',
        b'{"groups": [{"name": "a", "words": ["\\ud800"]}]}',
        json.dumps({"groups": [{"name": "a", "words": ["x" * 201]}]}).encode(),
        json.dumps({"groups": [{"name": "a", "words": ["cat"]}] * 201}).encode(),
        b"[" * 100_000,
        b" " * 5_000_001,
    ],
)
def test_any_other_file_is_refused_with_a_reason(data):
    with pytest.raises(LabError):
        read_groups(data)


@given(st.binary(max_size=200))
def test_no_bytes_do_harm(data):
    with pytest.raises(NotGroups):
        read_groups(data)
