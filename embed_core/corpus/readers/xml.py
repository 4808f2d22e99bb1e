"""XML, read as a stream by expat: no entity is resolved, a document type is refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO
from xml.parsers import expat

from embed_core.corpus.readers.errors import Damaged, Entities
from embed_core.corpus.readers.inputs import CHUNK

Event = tuple[str, str, "dict[str, str] | str"]
"""("begin", tag, attributes), ("end", tag, "") or ("text", "", characters); tags without their name space."""


def events(handle: BinaryIO, name: str, kind: str) -> Iterator[Event]:
    """Yield what stands in an XML file. Raises `Entities`, and `Damaged` for what is not XML."""
    found: list[Event] = []

    def refuse(*_: object) -> None:
        raise Entities(name)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = lambda tag, attributes: found.append(
        ("begin", _bare(tag), {_bare(key): value for key, value in attributes.items()})
    )
    parser.EndElementHandler = lambda tag: found.append(("end", _bare(tag), ""))
    parser.CharacterDataHandler = lambda text: found.append(("text", "", text))
    try:
        while data := handle.read(CHUNK):
            parser.Parse(data, False)
            yield from found
            found.clear()
        parser.Parse(b"", True)
        yield from found
    except expat.ExpatError as error:
        raise Damaged(name, kind) from error


def _bare(tag: str) -> str:
    return tag.rpartition(" ")[2]
