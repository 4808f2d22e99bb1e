"""Corpora: from a text to tokens and their counts."""

from embed_core.corpus.boilerplate import BOILERPLATE, Found, find_boilerplate
from embed_core.corpus.changes import changed_tokens, places
from embed_core.corpus.cleaning import Decoded, UnknownEncoding, damage, decode
from embed_core.corpus.concordance import Concordance, Hit, concordance
from embed_core.corpus.corpus import Corpus, TokenStream, build_corpus
from embed_core.corpus.decoding import ENCODINGS, Candidate, Detection, EmptyText, NotText, detect
from embed_core.corpus.dictionary import BadLine, DictionaryReading, UserDictionary, read_dictionary
from embed_core.corpus.effects import Effect, effects
from embed_core.corpus.languages import language_told
from embed_core.corpus.passage import CannotJoin, Piece, boundaries, join, split, tokens_of_passage
from embed_core.corpus.readers import (
    READERS,
    BadRows,
    ColumnUnknown,
    Damaged,
    Dialect,
    Document,
    Entities,
    FileOutline,
    Locked,
    Nested,
    NotAFile,
    NoTextColumn,
    Problem,
    Reader,
    ReadingChoices,
    ReadingNotes,
    Scanned,
    TooMuch,
    documents,
    outline,
)
from embed_core.corpus.reading import NothingRead, TextPreview, preview, read_corpus
from embed_core.corpus.removal import Example
from embed_core.corpus.samples import SAMPLES, Sample, SampleUnavailable, local_copy, sample, sample_source
from embed_core.corpus.segmentation import Segmentation, segment
from embed_core.corpus.sources import NoFile, ReadProgress, Source
from embed_core.corpus.storage import BrokenCorpus, open_corpus
from embed_core.corpus.teaching import TEACHING_FACTS, Fact, teaching_corpus, teaching_text

__all__ = [
    "BOILERPLATE",
    "ENCODINGS",
    "READERS",
    "SAMPLES",
    "TEACHING_FACTS",
    "BadLine",
    "BadRows",
    "BrokenCorpus",
    "Candidate",
    "CannotJoin",
    "ColumnUnknown",
    "Concordance",
    "Corpus",
    "Damaged",
    "Decoded",
    "Detection",
    "Dialect",
    "DictionaryReading",
    "Document",
    "Effect",
    "EmptyText",
    "Entities",
    "Example",
    "Fact",
    "FileOutline",
    "Found",
    "Hit",
    "Locked",
    "Nested",
    "NoFile",
    "NoTextColumn",
    "NotAFile",
    "NotText",
    "NothingRead",
    "Piece",
    "Problem",
    "ReadProgress",
    "Reader",
    "ReadingChoices",
    "ReadingNotes",
    "Sample",
    "SampleUnavailable",
    "Scanned",
    "Segmentation",
    "Source",
    "TextPreview",
    "TokenStream",
    "TooMuch",
    "UnknownEncoding",
    "UserDictionary",
    "boundaries",
    "build_corpus",
    "changed_tokens",
    "concordance",
    "damage",
    "decode",
    "detect",
    "documents",
    "effects",
    "find_boilerplate",
    "join",
    "language_told",
    "local_copy",
    "open_corpus",
    "outline",
    "places",
    "preview",
    "read_corpus",
    "read_dictionary",
    "sample",
    "sample_source",
    "segment",
    "split",
    "teaching_corpus",
    "teaching_text",
    "tokens_of_passage",
]
