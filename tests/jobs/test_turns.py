"""Whose turn it is: fair between workspaces, whatever anyone piles up."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from embed_core.jobs.turns import order

LINES = st.lists(st.sampled_from("abcd"), max_size=25)


def called(waiting, running="", last=None, most=1):
    jobs = [(f"{workspace}{number}", workspace) for number, workspace in enumerate(waiting)]
    return list(order(jobs, list(running), last or {}, most=most))


def test_one_workspace_is_served_in_the_order_of_its_clicks():
    assert called("aaa") == ["a0", "a1", "a2"]


def test_workspaces_take_turns():
    assert called("aaabbc") == ["a0", "b3", "c5", "a1", "b4", "a2"]


def test_who_had_a_turn_lately_waits_for_those_who_had_none():
    assert called("ab", last={"a": 5}) == ["b1", "a0"]
    assert called("ab", last={"a": 5, "b": 6}) == ["a0", "b1"]


def test_where_several_run_at_once_the_one_with_the_fewest_at_work_is_next():
    assert called("ab", running="a", last={"a": 1, "b": 2}, most=2) == ["b1", "a0"]


def test_who_began_first_is_taken_to_end_first():
    # Both places are taken by a and b. When a's job ends, b still has one at work: a is next, then b, then a.
    assert called("aab", running="ab", last={"a": 1, "b": 2}, most=2) == ["a0", "b2", "a1"]


@given(LINES, st.lists(st.sampled_from("abcd"), max_size=4), st.integers(1, 4))
def test_everybody_is_called_once_and_each_workspace_in_its_own_order(waiting, running, most):
    found = called(waiting, running, most=most)
    assert sorted(found) == sorted(f"{w}{n}" for n, w in enumerate(waiting))
    for workspace in "abcd":
        own = [int(job[1:]) for job in found if job[0] == workspace]
        assert own == sorted(own)


@given(LINES)
def test_nobody_is_called_twice_while_another_who_waits_was_called_less(waiting):
    total, had = Counter(waiting), Counter()
    for job in called(waiting):
        workspace = job[0]
        assert all(had[workspace] <= had[other] for other in total if had[other] < total[other])
        had[workspace] += 1
