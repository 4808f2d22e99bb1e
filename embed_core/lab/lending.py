"""The lab's questions about what is shared: by whom, with whom, what of it is still here, and the end of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from embed_core.errors import LabError
from embed_core.lab.limits import Limits
from embed_core.store import Binned, Card, Deleted, Missing, NotYours, Received, Share
from embed_core.store.disk import bytes_of
from embed_core.store.originals import ORIGINAL


@dataclass(frozen=True, slots=True)
class Given:
    """What one shares, by share: the names of what others read by it now, and of what lies in the bin.

    What lies in the bin is read by nobody, and is read again once it is back.
    """

    share: Share
    models: tuple[str, ...]
    corpora: tuple[str, ...]
    binned: tuple[str, ...]


class Lending(Limits):
    """What people let one another read. Nothing of it exists where one works alone."""

    def share(
        self,
        model_id: str,
        *,
        also: Sequence[str] = (),
        with_corpus: bool = False,
        page: str = "",
        choices: Mapping[str, str] | None = None,
    ) -> tuple[str, Share]:
        """Let whoever has the code that is returned read a model, and those that a view `also` shows.

        `with_corpus`: also the texts that they learned from, as far as these are one's own. The code is told this
        once. With `page` and `choices` it opens a view. Raises `NotYours`, `TooManyShares`.
        """
        self._refuse_alone()
        models = tuple(dict.fromkeys((model_id, *also)))
        if not all(self.store.models.card(id).own for id in models):
            raise NotYours()
        learned = [self.corpus_of(id) for id in models] if with_corpus else []
        corpora = [id for id in dict.fromkeys(learned) if id and self.store.corpora.card(id).own]
        self._forget_dangling()
        return self.store.shares.make(owner=self.workspace, models=models, corpora=corpora, page=page, choices=choices)

    def share_texts(
        self, corpora: Sequence[str], *, page: str = "", choices: Mapping[str, str] | None = None
    ) -> tuple[str, Share]:
        """Let whoever has the code that is returned read corpora, but not their uploaded files.

        With `page` and `choices` it opens a view. Raises `NotYours`, `TooManyShares`.
        """
        self._refuse_alone()
        texts = tuple(dict.fromkeys(corpora))
        if not all(self.store.corpora.card(id).own for id in texts):
            raise NotYours()
        self._forget_dangling()
        return self.store.shares.make(owner=self.workspace, models=(), corpora=texts, page=page, choices=choices)

    def shared_by_me(self) -> tuple[Given, ...]:
        """Return what one shares, newest first: each share until it is withdrawn, whatever became of its models."""
        found = []
        for share in self.store.shares.given(self.workspace):
            now = self.store.shares.now(share)
            models = tuple(self._called("model", id) for id in now.models) if now else ()
            corpora = tuple(self._called("corpus", id) for id in now.corpora) if now else ()
            found.append(Given(share, models, corpora, tuple(self._binned_of(share))))
        return tuple(found)

    def is_lent(self, item: Card | Binned) -> bool:
        """Tell whether one shares a model or corpus, be it in the bin."""
        return any((item.kind, item.id) in share.things for share in self.store.shares.given(self.workspace))

    def withdraw(self, key: str) -> None:
        """Share something no longer. Raises `Missing`."""
        self.store.shares.withdraw(key, owner=self.workspace)

    def purge(self, item: Binned) -> int:
        """Delete for good what lies in the bin; what is shared of nothing else is shared no longer."""
        freed = super().purge(item)
        self._forget_dangling()
        return freed

    def accept(self, code: str) -> Share:
        """Put in the code of a share: from now on the workspace reads what it is for. Raises `Missing`.

        A code of what was deleted is as one that never was.
        """
        self._refuse_alone()
        share = self.store.shares.find(code)
        kind, id = share.things[0]
        try:
            name = self._whole[0].shelf(kind).card(id).name
        except LabError:
            raise Missing("share", "") from None
        self.store.shares.accept(share, workspace=self.workspace, name=name)
        return share

    def shared_with_me(self) -> tuple[Received, ...]:
        """Return what one has put a code in for, newest first, as far as it is here; `share` is None where none is."""
        return self.store.shares.received(self.workspace)

    def strike(self, key: str) -> None:
        """Take something off the list of what was shared with one."""
        self.store.shares.strike(key, workspace=self.workspace)

    def take_copy(self, card: Card) -> Card:
        """Make what one may read one's own, a corpus without its uploaded files. Raises what `make_room` raises."""
        self._refuse_alone()
        shelf = self._shelf(card)
        found = shelf.card(card.id)
        behind = bytes_of(shelf.path(card.id) / ORIGINAL)
        self.make_room(models=int(found.kind == "model"), bytes=max(0, found.bytes - behind))
        return shelf.copy(card.id, without=(ORIGINAL,))

    def _called(self, kind: str, id: str) -> str:
        """Return the name of what is shared; the identifier where its folder is damaged."""
        try:
            return self.store.shelf(kind).card(id).name
        except LabError:
            return id

    def _binned_of(self, share: Share) -> Iterator[str]:
        for kind, id in share.things:
            try:
                self.store.shelf(kind).card(id)
            except Deleted as gone:
                yield str(gone.parameters["name"])
            except LabError:
                continue

    def _forget_dangling(self) -> None:
        """Withdraw what one shares of what is gone for good, so that it does not count."""
        for share in self.store.shares.given(self.workspace):
            if self.store.shares.now(share) is None and not any(self._binned_of(share)):
                self.withdraw(share.key)

    def _refuse_alone(self) -> None:
        if not self.settings.many or not self.workspace:
            raise Missing("share", "")
