"""Corpora: from a text to tokens and their counts."""

from embed_core.corpus.boilerplate import BOILERPLATE, Found, find_boilerplate
from embed_core.corpus.changes import changed_tokens, places
from embed_core.corpus.cleaning import Decoded, UnknownEncoding, damage, decode
from embed_core.corpus.concordance import SORTS, Concordance, Hit, concordance, form_of
from embed_core.corpus.contexts import Context, SharedContexts, shared_contexts
from embed_core.corpus.corpus import Corpus, TokenStream, build_corpus
from embed_core.corpus.decoding import ENCODINGS, Candidate, Detection, EmptyText, NotText, detect
from embed_core.corpus.dictionary import BadLine, DictionaryReading, UserDictionary, read_dictionary
from embed_core.corpus.dispersion import ByDocument, by_document
from embed_core.corpus.documents import Documents
from embed_core.corpus.effects import Effect, effects
from embed_core.corpus.frames import Frame
from embed_core.corpus.growth import Growth
from embed_core.corpus.index import Places, places_of
from embed_core.corpus.joining import phrase_effect
from embed_core.corpus.languages import language_told
from embed_core.corpus.lines import Lines, concordance_lines
from embed_core.corpus.passage import CannotJoin, Piece, boundaries, join, split, tokens_of_passage
from embed_core.corpus.phrases import CONNECTORS, Phrase, PhraseSuggestions, corpus_of_text, suggest_phrases
from embed_core.corpus.portrait import MIN_COUNTS, FrequentWord, Portrait, portrait
from embed_core.corpus.readers import (
    READERS,
    SEPARATORS,
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
from embed_core.corpus.segmentation import AS_IT_IS, Segmentation, segment
from embed_core.corpus.sheet import concordance_csv, csv_bytes, harmless
from embed_core.corpus.sources import NoFile, ReadProgress, Source
from embed_core.corpus.storage import BrokenCorpus, open_corpus
from embed_core.corpus.teaching import TEACHING_FACTS, Fact, teaching_corpus, teaching_text
from embed_core.corpus.zipf import Spectrum, ZipfFit

__all__ = [
    "AS_IT_IS",
    "BOILERPLATE",
    "CONNECTORS",
    "ENCODINGS",
    "MIN_COUNTS",
    "READERS",
    "SAMPLES",
    "SEPARATORS",
    "SORTS",
    "TEACHING_FACTS",
    "BadLine",
    "BadRows",
    "BrokenCorpus",
    "ByDocument",
    "Candidate",
    "CannotJoin",
    "ColumnUnknown",
    "Concordance",
    "Context",
    "Corpus",
    "Damaged",
    "Decoded",
    "Detection",
    "Dialect",
    "DictionaryReading",
    "Document",
    "Documents",
    "Effect",
    "EmptyText",
    "Entities",
    "Example",
    "Fact",
    "FileOutline",
    "Found",
    "Frame",
    "FrequentWord",
    "Growth",
    "Hit",
    "Lines",
    "Locked",
    "Nested",
    "NoFile",
    "NoTextColumn",
    "NotAFile",
    "NotText",
    "NothingRead",
    "Phrase",
    "PhraseSuggestions",
    "Piece",
    "Places",
    "Portrait",
    "Problem",
    "ReadProgress",
    "Reader",
    "ReadingChoices",
    "ReadingNotes",
    "Sample",
    "SampleUnavailable",
    "Scanned",
    "Segmentation",
    "SharedContexts",
    "Source",
    "Spectrum",
    "TextPreview",
    "TokenStream",
    "TooMuch",
    "UnknownEncoding",
    "UserDictionary",
    "ZipfFit",
    "boundaries",
    "build_corpus",
    "by_document",
    "changed_tokens",
    "concordance",
    "concordance_csv",
    "concordance_lines",
    "corpus_of_text",
    "csv_bytes",
    "damage",
    "decode",
    "detect",
    "documents",
    "effects",
    "find_boilerplate",
    "form_of",
    "harmless",
    "join",
    "language_told",
    "local_copy",
    "open_corpus",
    "outline",
    "phrase_effect",
    "places",
    "places_of",
    "portrait",
    "preview",
    "read_corpus",
    "read_dictionary",
    "sample",
    "sample_source",
    "segment",
    "shared_contexts",
    "split",
    "suggest_phrases",
    "teaching_corpus",
    "teaching_text",
    "tokens_of_passage",
]
