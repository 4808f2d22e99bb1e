"""Pickles, told by their beginning and never opened: what loads one runs whatever it says."""

from __future__ import annotations

import io
import lzma
import pickletools
import re
import zlib

_FIRST = ("MARK", "EMPTY_DICT", "EMPTY_LIST", "EMPTY_TUPLE", "GLOBAL")
_MADE = ("PUT", "BINPUT", "LONG_BINPUT", "REDUCE", "BUILD", "OBJ", "INST")
_CLASS = re.compile(r"[A-Za-z_][\w.]* [A-Za-z_][\w.]*")
_WHOLE = 512
"""Bytes of a beginning."""
_CODES = {each.code for each in pickletools.opcodes}
_LZMA = b"\x5d\x00\x00"


def is_pickle(head: bytes, *, whole: bool = False) -> bool:
    """Tell whether bytes begin as a pickle does: of protocol 2 to 5 by its sign, of 0 and 1 by its instructions.

    Those have no sign. So their instructions are read, which runs none of them: the first makes a container or names
    a class, each that follows is one, and one of them keeps what was made. `whole`: nothing comes after these bytes,
    so that an instruction that ends with them in its midst is a word that reads like one.
    """
    if len(head) > 1 and head[0] == 0x80 and head[1] in (2, 3, 4, 5):
        return True
    file, names, end = io.BytesIO(head), list[str](), 0
    try:
        for code, given, at in pickletools.genops(file):
            names.append(code.name)
            end = file.tell()
            if names[0] not in _FIRST or not _is_written_so(code.name, given, head[(at or 0) + 1 :]):
                return False
    except Exception:  # an argument may be wrong in many ways; what counts is whether the bytes ended within it
        if whole or file.tell() < len(head) or head[end : end + 1].decode("latin-1") not in _CODES:
            return False
    return any(name in _MADE for name in names)


def _is_written_so(name: str, given: object, rest: bytes) -> bool:
    """Tell whether an instruction has what a pickle gives it; lines of words can read like one that has not."""
    if name in ("GLOBAL", "INST"):
        return _CLASS.fullmatch(str(given)) is not None
    return name not in ("PUT", "GET") or rest[:1].isdigit()


def unpacked(head: bytes) -> bytes:
    """Return what is packed in bytes by zlib, or by the older form of LZMA, as joblib does with its pickles."""
    try:
        if head[:1] == b"\x78":
            return zlib.decompressobj().decompress(head, _WHOLE)
        if head[:3] == _LZMA:
            return lzma.LZMADecompressor(lzma.FORMAT_ALONE, memlimit=256 << 20).decompress(head, _WHOLE)
    except (zlib.error, lzma.LZMAError, EOFError):
        pass
    return b""
