"""Who reads what a workspace shares, or sees it in a room: without these, nobody else misses what it keeps."""

from __future__ import annotations

from collections import defaultdict

from embed_core.operations.workspaces import Trace
from embed_core.store import Store
from embed_core.store.slips import Slips, names_in


class Readers:
    """The readers of one home at one moment. `store` is the whole home."""

    def __init__(self, store: Store, slips: Slips) -> None:
        self._home, self._slips = store.home, slips
        self._accepted: dict[str, set[str]] | None = None

    def of(self, id: str, trace: Trace) -> set[str]:
        """Return the workspaces that have put in a code of what this one shares, and those whose rooms it is in."""
        shared = [place.name for place in trace.places if place.parent == self._home / "shares"]
        found = set[str]().union(*(self._by_code().get(name, ()) for name in shared)) if shared else set[str]()
        for seat in (place for place in trace.places if place.parent.parent == self._home / "rooms"):
            found.add(str((self._slips.read(seat.with_name("room.json")) or {}).get("owner", "")))
        return found - {id, ""}

    def _by_code(self) -> dict[str, set[str]]:
        """Return who has put in which code, by the name of its file."""
        if self._accepted is None:
            self._accepted = defaultdict(set)
            for who in names_in(self._home / "accepted"):
                for name in names_in(self._home / "accepted" / who):
                    self._accepted[name].add(who)
        return self._accepted
