"""A backup that was damaged in any way is told to be damaged, or restored whole; never anything outside the folder."""

import gzip
import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.errors import LabError
from embed_core.operations import back_up, restore, verify
from tests.fuzzing import bounded, damaged, examples

ODD = (b"\x00", b"\xff" * 8, b"../../evil", b"/etc/evil", b"2", b"5", b"x", b"}", b'"', bytes(512))


@pytest.mark.parametrize("form", ["copy.tar", "copy.tar.gz"])
def test_whatever_happens_to_a_backup_gives_all_of_it_or_an_error_of_ours(full, tmp_path, form):
    made = back_up(full.home, tmp_path / form)
    data = (tmp_path / form).read_bytes()
    inside = (
        damaged([gzip.decompress(data)], ODD).map(lambda each: gzip.compress(each, 1)) if "gz" in form else st.nothing()
    )
    place = tmp_path / "fuzz"

    @examples(300)
    @given(given=st.one_of(damaged([data], ODD), inside))
    def every(given):
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        (place / form).write_bytes(given)
        with bounded(megabytes=100):
            try:
                found = verify(place / form)
            except LabError:
                found = None
            try:
                restore(place / form, place / "home", partly=found is None)
            except LabError:
                assert found is None
        assert sorted(path.name for path in place.iterdir() if path.name != "home") == [form]
        if found is not None:
            assert {entry.path for entry in found.entries} == {entry.path for entry in made.entries}
        assert not list((place / "home").glob(".restoring-*"))

    every()
