"""The names in a zip: many programs write them in the encoding of their system and do not say which."""

from __future__ import annotations

from collections.abc import Sequence
from zipfile import ZipInfo

from embed_core.corpus.decoding import detect
from embed_core.corpus.plausible import readable
from embed_core.errors import LabError


def names_in(infos: Sequence[ZipInfo]) -> list[str]:
    """Return the names of the entries; those that do not say to be UTF-8 are read as their bytes tell."""
    plain = [info for info in infos if not info.flag_bits & 0x800 and not info.filename.isascii()]
    if not plain:
        return [info.filename for info in infos]
    raw = {id(info): info.filename.encode("cp437", "replace") for info in plain}
    try:
        encoding = detect(b"\n".join(raw.values())[:8192]).encoding
    except LabError:
        encoding = "utf-8"
    if encoding.startswith(("utf-16", "utf-32")) or not encoding:
        encoding = "gb18030"
    return [readable(raw[id(info)], encoding) if id(info) in raw else info.filename for info in infos]
