"""Every error and remark of the store and the jobs has its sentence, and the sentence all its numbers."""

from pathlib import Path

import pytest

from embed_core.jobs import InUse, QueueFull, WorkspaceFull
from embed_core.language import LANGUAGES, say_in
from embed_core.store import (
    BuiltIn,
    Damaged,
    Deleted,
    DiskFull,
    EmptyName,
    Missing,
    NotWritable,
    StoreBusy,
    StoreNewer,
    TooLarge,
)

HOME = Path("/data/lab")
ERRORS = [
    *(Missing(kind, "x-1") for kind in ("model", "corpus", "job", "upload", "thing")),
    *(Deleted(kind, "x-1", "西游记") for kind in ("model", "corpus")),
    *(Damaged(kind, "x-1", "vectors.npy") for kind in ("model", "corpus")),
    *(BuiltIn("model", "teaching-zh"), EmptyName(), TooLarge("a.txt", limit=200 * 2**20)),
    *(DiskFull(HOME), DiskFull(HOME, needed=12_345_678_901), NotWritable(HOME), NotWritable(HOME, gone=True)),
    *(StoreNewer(HOME, found=9, known=1), StoreBusy(HOME), InUse("第一次训练"), QueueFull(100), WorkspaceFull(10)),
]
REMARKS = ["remark-broken-missing", "remark-broken-changed", "remark-broken-unreadable"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.identifier)
def test_every_error_has_its_sentence(error, language):
    text = say_in(language)(error.identifier, **error.parameters)
    assert text != error.identifier
    assert "{" not in text
    assert str(error)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("identifier", REMARKS)
def test_every_reason_for_setting_a_folder_aside_has_its_sentence(identifier, language):
    text = say_in(language)(identifier, id="m-1", file="vectors.npy")
    assert "m-1" in text
    assert "vectors.npy" in text


def test_the_bytes_needed_are_told_in_full_numbers():
    error = DiskFull(HOME, needed=12_345_678_901)
    text = say_in("en")(error.identifier, **error.parameters)
    assert "12,346 MB are needed in /data/lab" in text
