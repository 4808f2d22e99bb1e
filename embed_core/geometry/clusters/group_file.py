"""A person's own groups as a file that goes from one place to another; what comes back is never trusted."""

from __future__ import annotations

import json
from collections.abc import Iterable

from embed_core.errors import LabError
from embed_core.geometry.clusters.own import Group

LARGEST_FILE = 5_000_000
MOST_GROUPS = 200
LONGEST_WORD = 200
_FORMAT = "embedding-lab groups"
_VERSION = 1


class NotGroups(LabError):
    """A file holds no groups of words, or more than can be taken."""

    message_id = "error-not-groups"

    def __init__(self) -> None:
        super().__init__(most=MOST_GROUPS, megabytes=LARGEST_FILE // 1_000_000)


def groups_file(groups: Iterable[Group]) -> bytes:
    """Return groups as a JSON file."""
    data = {"format": _FORMAT, "version": _VERSION, "groups": [group.to_json() for group in groups]}
    return json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8", "ignore")


def read_groups(data: bytes) -> tuple[Group, ...]:
    """Return the groups in a file that `groups_file` wrote, or in one that holds a single group.

    Raises `NotGroups` for any other file, and what a group raises.
    """
    if len(data) > LARGEST_FILE:
        raise NotGroups()
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise NotGroups() from None
    listed = found.get("groups", [found]) if isinstance(found, dict) else None
    if not isinstance(listed, list) or not 0 < len(listed) <= MOST_GROUPS:
        raise NotGroups()
    groups = tuple(Group.from_json(each) for each in listed)
    if not all(_can_be_kept(word) for group in groups for word in group.words):
        raise NotGroups()
    return groups


def _can_be_kept(word: str) -> bool:
    """Tell whether a word is none that only an attack would hold: endless, or half a character."""
    return len(word) <= LONGEST_WORD and not any("\ud800" <= sign <= "\udfff" for sign in word)
