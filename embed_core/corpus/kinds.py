"""What a file is that is not text, told by its first bytes."""

from __future__ import annotations

import re

_BEGINNINGS = (
    (b"\x89PNG\r\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b", "gzip"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"AT&TFORM", "djvu"),
    (b"ITSF\x03", "chm"),
    (b"8BPS", "psd"),
    (b"\x89HDF\r\n", "hdf5"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"\x7fELF", "elf"),
    (b"\xca\xfe\xba\xbe", "class"),
    (b"\xce\xfa\xed\xfe", "mach-o"),
    (b"\xcf\xfa\xed\xfe", "mach-o"),
    (b"SQLite format 3\x00", "sqlite"),
    (b"\x93NUMPY", "npy"),
    (b"ID3\x03", "mp3"),
    (b"ID3\x04", "mp3"),
    (b"OggS\x00", "ogg"),
    (b"fLaC\x00", "flac"),
    (b"wOFF", "font"),
    (b"wOF2", "font"),
)
_FURTHER_IN = (
    (re.compile(rb"BZh[1-9]1AY&SY"), "bz2"),
    (re.compile(rb"MZ[^\n]{0,60}\x00", re.DOTALL), "exe"),
    (re.compile(rb"BM.{4}\x00{4}", re.DOTALL), "bmp"),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), "webp"),
    (re.compile(rb"RIFF.{4}(?:WAVE|AVI )", re.DOTALL), "media"),
    (re.compile(rb".{4}ftyp", re.DOTALL), "media"),
    (re.compile(rb".{60}BOOKMOBI", re.DOTALL), "mobi"),
    (re.compile(rb".{257}ustar[\x00 ]", re.DOTALL), "tar"),
    (re.compile(rb"\x80[\x02-\x05][\x95c}\])]"), "pickle"),
)
_IN_A_ZIP = (
    (b"mimetypeapplication/epub", "epub"),
    (b"word/", "docx"),
    (b"xl/", "xlsx"),
    (b"ppt/", "pptx"),
    (b"mimetypeapplication/vnd.oasis", "odf"),
)


def kind_of(data: bytes) -> str:
    """Return "png", "docx", "exe" and the like, or "" for what may be a text."""
    head = data[:4096]
    for beginning, kind in _BEGINNINGS:
        if head.startswith(beginning):
            if kind != "zip":
                return kind
            return next((inner for mark, inner in _IN_A_ZIP if mark in head), kind)
    return next((kind for pattern, kind in _FURTHER_IN if pattern.match(head)), "")
