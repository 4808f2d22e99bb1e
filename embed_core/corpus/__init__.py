"""Corpora: from a text to tokens and their counts."""

from embed_core.corpus.changes import changed_tokens, places
from embed_core.corpus.cleaning import Decoded, UnknownEncoding, decode
from embed_core.corpus.concordance import Concordance, Hit, concordance
from embed_core.corpus.corpus import Corpus, TokenStream, build_corpus
from embed_core.corpus.decoding import ENCODINGS, Candidate, Detection, EmptyText, NotText, detect
from embed_core.corpus.dictionary import BadLine, DictionaryReading, UserDictionary, read_dictionary
from embed_core.corpus.effects import Effect, effects
from embed_core.corpus.passage import CannotJoin, Piece, boundaries, join, split, tokens_of_passage
from embed_core.corpus.reading import NothingRead, TextPreview, preview, read_corpus
from embed_core.corpus.samples import SAMPLES, Sample, SampleUnavailable, local_copy, sample, sample_source
from embed_core.corpus.segmentation import Segmentation, segment
from embed_core.corpus.sources import NoFile, ReadProgress, Source
from embed_core.corpus.storage import BrokenCorpus, open_corpus
from embed_core.corpus.teaching import TEACHING_FACTS, Fact, teaching_corpus, teaching_text

__all__ = [
    "ENCODINGS",
    "SAMPLES",
    "TEACHING_FACTS",
    "BadLine",
    "BrokenCorpus",
    "Candidate",
    "CannotJoin",
    "Concordance",
    "Corpus",
    "Decoded",
    "Detection",
    "DictionaryReading",
    "Effect",
    "EmptyText",
    "Fact",
    "Hit",
    "NoFile",
    "NotText",
    "NothingRead",
    "Piece",
    "ReadProgress",
    "Sample",
    "SampleUnavailable",
    "Segmentation",
    "Source",
    "TextPreview",
    "TokenStream",
    "UnknownEncoding",
    "UserDictionary",
    "boundaries",
    "build_corpus",
    "changed_tokens",
    "concordance",
    "decode",
    "detect",
    "effects",
    "join",
    "local_copy",
    "open_corpus",
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
