"""What a tab holds of the page that it shows: elements in their places, values of widgets, and large messages."""

from __future__ import annotations

import contextlib
from typing import Any

from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from benchmarks.streamlit_widgets import Lost, shown, state_of

KEPT_RUNS = 2
"""For so many runs a browser keeps a large message that was not shown again (`global.maxCachedMessageAge`)."""
Path = tuple[int, ...]


class Screen:
    """The elements of a page as runs of its script draw them. `faults` are the exceptions that stood there."""

    def __init__(self) -> None:
        self.elements: dict[Path, Element] = {}
        self.values: dict[str, WidgetState] = {}
        self.faults: list[str] = []
        self._fragment: dict[Path, str] = {}
        self._drawn: set[Path] = set()
        self._running: tuple[str, ...] = ()
        self._kept: dict[str, tuple[Delta, int]] = {}
        self._runs = 0

    def begin(self, fragments: tuple[str, ...]) -> None:
        """Note that a run begins, of the whole page or of some fragments."""
        self._running, self._drawn = fragments, set()

    def end(self) -> None:
        """Take away what the run did not draw any more, and forget large messages that are long out of use."""
        self._clear()
        if not self._running:
            self._runs += 1
            self._kept = {h: (d, run) for h, (d, run) in self._kept.items() if run >= self._runs - KEPT_RUNS}

    def kept(self) -> list[str]:
        """Return the hashes of the messages that need not be sent again."""
        return list(self._kept)

    def fragment_of(self, id: str) -> str:
        """Return the fragment in which a widget stands; "" for none."""
        return self._fragment.get(self.path_of(id), "")

    def draw(self, message: ForwardMsg) -> None:
        """Put what a message brings in its place."""
        delta = self._known(message)
        path = tuple(message.metadata.delta_path)
        self._drawn.add(path)
        if delta.WhichOneof("type") != "new_element":
            self.elements.pop(path, None)
            return
        element = delta.new_element
        self.elements[path] = element
        self._fragment[path] = delta.fragment_id
        if element.WhichOneof("type") == "exception":
            self.faults.append(f"{element.exception.type}: {element.exception.message}")
        name = element.WhichOneof("type") or ""
        proto = getattr(element, name, None)
        id = getattr(proto, "id", "")
        if id and (id not in self.values or getattr(proto, "set_value", False)):
            value = shown(name, proto)
            if value is not None:
                self.values[id] = state_of(name, proto, value)

    def _known(self, message: ForwardMsg) -> Delta:
        """Return the delta of a message, or the one that it refers to; keep it where the browser would."""
        if message.WhichOneof("type") == "ref_hash":
            if message.ref_hash not in self._kept:
                raise Lost("the server refers to a message that it never sent")
            delta = self._kept[message.ref_hash][0]
            self._kept[message.ref_hash] = (delta, self._runs)
            return delta
        if message.metadata.cacheable:
            self._kept[message.hash] = (message.delta, self._runs)
        return message.delta

    def fill(self, key: str, value: Any) -> None:
        """Fill a field of a form, which is sent when the form's button is pressed."""
        name, proto = self.widget(key)
        self.values[proto.id] = state_of(name, proto, value)

    def widget(self, key: str) -> tuple[str, Any]:
        """Return the kind and the message of the widget with this key. Raises `Lost` where it is not on the page."""
        for element in self.elements.values():
            name = element.WhichOneof("type") or ""
            proto = getattr(element, name, None)
            if getattr(proto, "id", "").endswith(f"-{key}"):
                return name, proto
        raise Lost(f"no widget {key!r}")

    def has(self, key: str) -> bool:
        """Tell whether a widget with this key is on the page."""
        with contextlib.suppress(Lost):
            self.widget(key)
            return True
        return False

    def options(self, key: str) -> list[str]:
        """Return what a widget offers."""
        _, proto = self.widget(key)
        return [getattr(option, "content", option) for option in proto.options]

    def keys(self) -> list[str]:
        """Return the keys of all widgets on the page, in no order."""
        return [id.split("-", 2)[-1] for id in self._ids()]

    def _ids(self) -> list[str]:
        found = (getattr(getattr(e, e.WhichOneof("type") or "", None), "id", "") for e in self.elements.values())
        return [id for id in found if id]

    def texts(self) -> str:
        """Return what the page says in its texts and warnings."""
        said = []
        for element in self.elements.values():
            proto = getattr(element, element.WhichOneof("type") or "", None)
            said += [str(getattr(proto, "body", "")), str(getattr(proto, "label", ""))]
        return "\n".join(filter(None, said))

    def _clear(self) -> None:
        """Take away what the last run did not draw any more: of the whole page, or of its fragments."""
        gone = [p for p in self.elements if p not in self._drawn and self._is_of_run(p)]
        for path in gone:
            del self.elements[path]
            self._fragment.pop(path, None)
        if not self._running:
            there = set(self._ids())
            self.values = {id: state for id, state in self.values.items() if id in there}

    def _is_of_run(self, path: Path) -> bool:
        return not self._running or self._fragment.get(path, "") in self._running

    def path_of(self, id: str) -> Path:
        """Return where the widget with this identifier stands."""
        for path, element in self.elements.items():
            if getattr(getattr(element, element.WhichOneof("type") or "", None), "id", "") == id:
                return path
        return ()
