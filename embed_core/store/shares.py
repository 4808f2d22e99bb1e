"""Shares: a code that lets whoever has it read one model, its corpus where its owner wants that, or a corpus alone.

A share is one file, `shares/<hash of the code>.json`; the code itself is written down nowhere. Who has used a code
has one file too, `accepted/<workspace>/<hash>.json`. Without the first the second gives nothing.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from embed_core.errors import LabError
from embed_core.store.disk import told_disk_errors, write_json
from embed_core.store.names import Missing, clean_name
from embed_core.store.slips import Slips

LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Digits and letters of a code: Crockford's 32, none of which is easily taken for another."""
LENGTH = 26
"""So many of them hold 128 bits."""
MOST_SHARES = 200
_KEY = re.compile(r"[0-9a-f]{64}")
_ALIKE = str.maketrans({"i": "1", "l": "1", "o": "0", "u": "v"})


class TooManyShares(LabError):
    """A workspace shares as much as it can."""

    message_id = "error-too-many-shares"

    def __init__(self, most: int) -> None:
        super().__init__(most=most)


@dataclass(frozen=True, slots=True)
class Share:
    """What is shared: models (one, or those of a view), some corpora, and the view that opens (`page`, `choices`).

    Without a model the corpora are shared for themselves.

    `page` is "" where no view opens. `key` is the hash of the code; `moment` when it was made, ISO 8601 in UTC.
    """

    key: str
    owner: str
    models: tuple[str, ...]
    corpora: tuple[str, ...]
    moment: str
    page: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)

    @property
    def things(self) -> tuple[tuple[str, str], ...]:
        """Kind and identifier of all that is shared, the models first."""
        return (*(("model", id) for id in self.models), *(("corpus", id) for id in self.corpora))


@dataclass(frozen=True, slots=True)
class Received:
    """What a workspace has put a code in for, as far as it is here.

    `share` is None once it was withdrawn, and while nothing of it is here. `name` is the first thing's then.
    """

    key: str
    name: str
    moment: str
    share: Share | None


class Shares:
    """The shares of one home. `is_here` tells of kind and identifier whether it is on its shelf: what was deleted
    is read by nobody.
    """

    def __init__(
        self, folder: Path, *, accepted: Path, clock: Callable[[], str], is_here: Callable[[str, str], bool]
    ) -> None:
        self.folder, self.accepted = folder, accepted
        self._clock, self._is_here, self._slips = clock, is_here, Slips()

    def make(
        self,
        *,
        owner: str,
        models: Sequence[str],
        corpora: Sequence[str] = (),
        page: str = "",
        choices: Mapping[str, str] | None = None,
    ) -> tuple[str, Share]:
        """Share models or corpora; return the code, which is told this once, and the share. Raises `TooManyShares`."""
        if len(self.given(owner)) >= MOST_SHARES:
            raise TooManyShares(MOST_SHARES)
        number = secrets.randbits(128)
        code = "".join(LETTERS[(number >> (5 * place)) & 31] for place in range(LENGTH))
        told: dict[str, Any] = {"owner": owner, "models": list(models), "corpora": list(corpora)}
        told |= {"page": page, "choices": dict(choices or {})}
        place = self.folder / f"{key_of(code)}.json"
        with told_disk_errors(self.folder.parent):
            self.folder.mkdir(exist_ok=True)
            write_json(place, {"schema": 1, "moment": self._clock(), **told})
        share = self._at(key_of(code))
        assert share is not None
        return code, share

    def given(self, owner: str) -> tuple[Share, ...]:
        """Return what a workspace shares, newest first."""
        found = (_share(key, data) for key, data in self._slips.all(self.folder) if data.get("owner") == owner)
        return tuple(sorted((s for s in found if s is not None), key=lambda share: share.moment, reverse=True))

    def withdraw(self, key: str, *, owner: str) -> None:
        """End a share: from now on nobody reads by it. Raises `Missing` for what is not this workspace's."""
        share = self._at(key)
        if share is None or share.owner != owner:
            raise Missing("share", "")
        with told_disk_errors(self.folder.parent):
            (self.folder / f"{key}.json").unlink(missing_ok=True)

    def find(self, code: str) -> Share:
        """Return what a code, as a person types it, stands for, as far as it is here. Raises `Missing`."""
        share = self._readable(key_of(code))
        if share is None:
            raise Missing("share", "")
        return share

    def accept(self, share: Share, *, workspace: str, name: str) -> None:
        """Note that a workspace has put in the code of a share; `name` is what the first thing is called now."""
        if workspace == share.owner:
            return
        place = self.accepted / workspace / f"{share.key}.json"
        with told_disk_errors(self.folder.parent):
            place.parent.mkdir(parents=True, exist_ok=True)
            write_json(place, {"schema": 1, "moment": self._clock(), "name": clean_name(name)})

    def received(self, workspace: str) -> tuple[Received, ...]:
        """Return what was shared with a workspace, newest first, with what is shared no longer."""
        found = [
            Received(key, str(data.get("name", "")), str(data.get("moment", "")), self._readable(key))
            for key, data in self._slips.all(self.accepted / workspace)
        ]
        return tuple(sorted(found, key=lambda item: item.moment, reverse=True))

    def strike(self, key: str, *, workspace: str) -> None:
        """Take something off the list of what was shared with a workspace."""
        if _KEY.fullmatch(key):
            (self.accepted / workspace / f"{key}.json").unlink(missing_ok=True)

    def granted(self, workspace: str) -> dict[tuple[str, str], str]:
        """Return what was shared with a workspace: (kind, identifier), with the owner who did so."""
        found: dict[tuple[str, str], str] = {}
        for received in self.received(workspace):
            if (share := received.share) is not None:
                found |= dict.fromkeys(share.things, share.owner)
        return found

    def now(self, share: Share) -> Share | None:
        """Return what others read by a share at this moment; None where it is nothing.

        Texts that go with models are read while one of these is here.
        """
        models, corpora = (
            tuple(id for id in ids if self._is_here(kind, id))
            for kind, ids in (("model", share.models), ("corpus", share.corpora))
        )
        if not models and (share.models or not corpora):
            return None
        return replace(share, models=models, corpora=corpora)

    def _readable(self, key: str) -> Share | None:
        share = self._at(key)
        return None if share is None else self.now(share)

    def _at(self, key: str) -> Share | None:
        data = self._slips.read(f"{self.folder}/{key}.json") if _KEY.fullmatch(key) else None
        return _share(key, data) if data else None


def key_of(code: str) -> str:
    """Return the hash of a code, in whatever way it was typed: capitals, spaces and hyphens do not matter."""
    plain = "".join(c for c in code[:200].lower() if not c.isspace() and c not in "-_.").translate(_ALIKE)
    return hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest()


def _share(key: str, data: Mapping[str, Any]) -> Share | None:
    owner, moment, page = (data.get(name) for name in ("owner", "moment", "page"))
    models, corpora, choices = (data.get(name) for name in ("models", "corpora", "choices"))
    if not isinstance(models, list) or not isinstance(corpora, list) or not isinstance(choices, dict):
        return None
    if not models and not corpora:
        return None
    view = {str(name): str(value) for name, value in choices.items()}
    return Share(key, str(owner), tuple(map(str, models)), tuple(map(str, corpora)), str(moment), str(page or ""), view)
