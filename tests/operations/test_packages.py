"""What the program stands on (S7): each package within a range, under a licence that we know, and none by mistake."""

import re
from pathlib import Path

import pytest

from embed_core.operations.licences import Licence, licences

ROOT = Path(__file__).resolve().parents[2]
FILES = ("requirements.txt", "requirements-dev.txt")
RANGE = re.compile(r"([A-Za-z0-9._-]+)(?:\[[a-z,]+\])?>=(\d+(?:\.\d+)*),<(\d+(?:\.\d+)*)(?:\s*;.*)?")
FOUND = licences(ROOT / "requirements-dev.txt")


def asked(name):
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith(("#", "-r"))]


def number(version):
    return tuple(int(part) for part in version.split("."))


@pytest.mark.parametrize("line", [line for name in FILES for line in asked(name)])
def test_every_requirement_has_a_lowest_version_and_ends_before_one_that_nobody_tried(line):
    match = RANGE.fullmatch(line)
    assert match, "write name>=lowest,<next"
    assert number(match[2]) < number(match[3])


def test_no_package_is_asked_for_twice():
    names = [RANGE.match(line)[1].lower() for name in FILES for line in asked(name)]
    assert sorted(set(names)) == sorted(names)


def test_the_installed_versions_lie_within_the_ranges():
    versions = {re.sub(r"[-_.]+", "-", each.package).lower(): each.version for each in FOUND}
    for line in (line for name in FILES for line in asked(name)):
        name, lowest, end = RANGE.match(line).groups()
        found = versions.get(re.sub(r"[-_.]+", "-", name).lower())
        if found is not None:
            numbers = number(re.match(r"\d+(\.\d+)*", found).group())
            assert number(lowest) <= numbers < number(end), line


@pytest.mark.parametrize("licence", FOUND, ids=lambda licence: licence.package)
def test_the_licence_of_every_package_is_known_and_allowed(licence):
    assert licence.allowed, f"{licence.package}: {licence.expression or 'none named'}"


def test_the_list_has_every_requirement_and_says_what_the_installed_packages_say():
    text = (ROOT / "LICENSES.md").read_text(encoding="utf-8")
    listed = dict(re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", text, re.MULTILINE))
    direct = {re.sub(r"[-_.]+", "-", RANGE.match(line)[1]).lower() for line in asked("requirements.txt")}
    assert direct <= {re.sub(r"[-_.]+", "-", name).lower() for name in listed}
    found = {each.package: each.expression for each in licences(ROOT / "requirements.txt")}
    common = listed.keys() & found.keys()
    assert len(common) > 40
    assert {name: listed[name] for name in common} == {name: found[name] for name in common}


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [
        ("MIT", True),
        ("MIT AND Zlib", True),
        ("MIT AND SSPL-1.0", False),
        ("GPL-3.0-only OR BSD-3-Clause", True),
        ("(MIT OR Apache-2.0)", True),
        ("AGPL-3.0-only", False),
        ("", False),
    ],
)
def test_an_expression_is_allowed_where_all_of_one_alternative_is(expression, allowed):
    assert Licence("x", "1", expression).allowed is allowed
