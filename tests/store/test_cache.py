"""The cache: by key, bounded, the ones not asked for longest go first."""

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from embed_core.store.cache import Cache


def key(number):
    return f"{number:064x}"


def filled(size):
    return lambda folder: (folder / "data").write_bytes(b"x" * size)


def test_what_was_put_is_found_and_what_was_not_is_none(store):
    assert store.cache.get(key(1)) is None
    path = store.cache.put(key(1), filled(10))
    assert store.cache.get(key(1)) == path
    assert (path / "data").read_bytes() == b"x" * 10
    store.cache.drop(key(1))
    assert store.cache.get(key(1)) is None


def test_putting_a_key_twice_keeps_the_first(store):
    store.cache.put(key(1), filled(10))
    assert (store.cache.put(key(1), filled(20)) / "data").stat().st_size == 10
    assert list((store.home / "tmp").iterdir()) == []


def test_the_ones_not_asked_for_longest_make_room(store):
    for number in range(3):
        os.utime(store.cache.put(key(number), filled(300)), (100 + number, 100 + number))
    store.cache.get(key(0))
    store.cache.put(key(3), filled(300))
    assert [store.cache.get(key(n)) is not None for n in range(4)] == [True, False, True, True]
    assert store.cache.bytes() == 900


def test_a_result_larger_than_the_limit_is_kept_until_the_next(store):
    store.cache.put(key(1), filled(2000))
    assert store.cache.get(key(1)) is not None
    store.cache.put(key(2), filled(10))
    assert store.cache.get(key(1)) is None


def test_a_result_that_could_not_be_written_is_not_there(store):
    def fails(folder):
        (folder / "data").write_bytes(b"x")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        store.cache.put(key(1), fails)
    assert store.cache.get(key(1)) is None


@pytest.mark.parametrize("wrong", ["", "../x", "0" * 63, "0" * 65, "G" * 64])
def test_only_keys_touch_the_disk(store, wrong):
    with pytest.raises(ValueError, match="not a cache key"):
        store.cache.get(wrong)


def test_many_at_once_leave_one_whole_result(store):
    caches = [Cache(store.cache.folder, bench=store.bench, limit=1000) for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        paths = list(pool.map(lambda cache: cache.put(key(5), filled(50)), caches))
    assert set(paths) == {store.cache.get(key(5))}
    assert (store.cache.get(key(5)) / "data").stat().st_size == 50
    assert list((store.home / "tmp").iterdir()) == []


def test_what_one_makes_another_does_not_and_no_lock_is_left(store):
    other = Cache(store.cache.folder, bench=store.bench, limit=1000)
    with store.cache.claimed(key(1)) as mine, other.claimed(key(1)) as theirs, other.claimed(key(2)) as elsewhere:
        assert (mine, theirs, elsewhere) == (True, False, True)
    with other.claimed(key(1)) as mine:
        assert mine
    assert not list(store.cache.folder.rglob("*.lock"))


def test_where_no_lock_can_be_written_everybody_may_make_it(store, tmp_path):
    (tmp_path / "taken").write_text("a file where the folder should be")
    cache = Cache(tmp_path / "taken", bench=store.bench, limit=1000)
    with cache.claimed(key(1)) as first, cache.claimed(key(1)) as second:
        assert first and second
