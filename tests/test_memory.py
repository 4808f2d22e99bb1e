"""The memory is bounded, computes once, and does not keep failures."""

import threading
import time

import pytest

from embed_core.memory import Memory


def test_a_result_is_computed_once():
    memory, calls = Memory(), []
    for _ in range(3):
        assert memory.get("key", lambda: calls.append(1) or 42) == 42
    assert len(calls) == 1


def test_only_the_results_asked_for_last_are_kept():
    memory, calls = Memory(2), []
    for key in ("a", "b", "a", "c", "a", "b"):
        memory.get(key, lambda key=key: calls.append(key) or key)
    assert calls == ["a", "b", "c", "b"]


def test_a_failure_is_not_kept():
    memory = Memory()
    with pytest.raises(ZeroDivisionError):
        memory.get("key", lambda: 1 / 0)
    assert memory.get("key", lambda: 1) == 1


def test_two_readers_who_miss_together_compute_once():
    memory, calls = Memory(), []

    def slow():
        calls.append(1)
        time.sleep(0.05)
        return "done"

    readers = [threading.Thread(target=memory.get, args=("key", slow)) for _ in range(8)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert len(calls) == 1
