"""What one workspace may see of a home: its own, what is built in, what was shared with it, what its rooms open."""

from __future__ import annotations

from collections.abc import Callable

from embed_core.store.names import is_builtin
from embed_core.store.rooms import Rooms
from embed_core.store.shares import Shares


class Rights:
    """The rights of a workspace. They are looked up at each question, so that what is withdrawn is so at once.

    With `house`, what belongs to nobody (made alone) can be read by everybody.
    """

    def __init__(self, workspace: str, *, shares: Shares, rooms: Rooms, house: bool) -> None:
        self.workspace, self._house = workspace, house
        self._shares, self._rooms = shares, rooms

    def owns(self, id: str, owner: str | None) -> bool:
        """Tell whether something belongs to the workspace. `owner` is None where that cannot be read."""
        return owner == self.workspace and not is_builtin(id)

    def sees(self, kind: str, id: str, owner: str | None) -> bool:
        """Tell whether the workspace may read a model or corpus."""
        if self._plainly(id, owner):
            return True
        if not owner:
            return False
        opened = kind == "model" and self._rooms.opened(self.workspace, owner)
        return opened or self._shares.granted(self.workspace).get((kind, id)) == owner

    def listing(self, kind: str) -> Callable[[str, str | None], bool]:
        """Return what tells of an identifier and its owner whether it stands on the lists of the workspace.

        What a room opens does not: a lecturer's lists would be full of it.
        """
        granted = self._shares.granted(self.workspace)

        def listed(id: str, owner: str | None) -> bool:
            return self._plainly(id, owner) or (bool(owner) and granted.get((kind, id)) == owner)

        return listed

    def _plainly(self, id: str, owner: str | None) -> bool:
        return is_builtin(id) or owner == self.workspace or (owner == "" and self._house)
