"""The encoding that a file is read in: chosen by a person, or told by its bytes."""

from __future__ import annotations

from embed_core.corpus.decoding import ENCODINGS, Detection, EmptyText, NotText, detect_in
from embed_core.corpus.readers.inputs import Input
from embed_core.corpus.readers.notes import ReadingNotes


def detection_of(file: Input) -> Detection:
    """Return what the bytes seem to be. Raises `EmptyText` and `NotText` with the file's name."""
    try:
        return detect_in(file.handle, file.size)
    except EmptyText as error:
        raise EmptyText(file.label) from error
    except NotText as error:
        raise NotText(error.parameters["kind"], name=file.label) from error


def encoding_of(file: Input, notes: ReadingNotes, *, declared: str = "") -> str:
    """Return the encoding to read a file in, and note it.

    `declared` is what the file says of itself: it decides where its bytes leave a doubt.
    """
    encoding = file.encoding
    if not encoding:
        detection = detection_of(file)
        encoding = detection.encoding
        if not detection.certain and declared in ENCODINGS:
            encoding = declared
        elif not detection.certain:
            notes.unsure.append((file.label, encoding))
    notes.encodings[file.label] = encoding
    return encoding
