"""SECURITY.md names a test for each defence, and each test that it names is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", (ROOT / "SECURITY.md").read_text(encoding="utf-8"))


def test_many_defences_are_named():
    assert len(NAMED) >= 25


@pytest.mark.parametrize(("path", "name"), NAMED, ids=lambda text: text)
def test_every_test_that_the_page_names_is_there(path, name):
    assert f"def {name}(" in (ROOT / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["SECURITY.md", "docs/operations.md", "docs/operations.zh.md", "LICENSES.md"])
def test_every_file_that_a_page_leads_to_is_there(name):
    page = ROOT / name
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).is_file(), target
    for target in re.findall(r"`(deploy/[\w.-]+)`", page.read_text(encoding="utf-8")):
        assert (ROOT / target).is_file(), target
