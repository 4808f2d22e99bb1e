"""Corpora: from a text to tokens and their counts."""

from embed_core.corpus.cleaning import Decoded, UnknownEncoding, decode
from embed_core.corpus.concordance import Concordance, Hit, concordance
from embed_core.corpus.corpus import Corpus, TokenStream, build_corpus
from embed_core.corpus.decoding import ENCODINGS, Candidate, Detection, EmptyText, NotText, detect
from embed_core.corpus.reading import NothingRead, TextPreview, preview, read_corpus
from embed_core.corpus.samples import SAMPLES, Sample, SampleUnavailable, local_copy, sample, sample_source
from embed_core.corpus.segmentation import Segmentation, boundaries, segment
from embed_core.corpus.sources import NoFile, ReadProgress, Source
from embed_core.corpus.storage import BrokenCorpus, open_corpus
from embed_core.corpus.teaching import TEACHING_FACTS, Fact, teaching_corpus, teaching_text

__all__ = [
    "ENCODINGS",
    "SAMPLES",
    "TEACHING_FACTS",
    "BrokenCorpus",
    "Candidate",
    "Concordance",
    "Corpus",
    "Decoded",
    "Detection",
    "EmptyText",
    "Fact",
    "Hit",
    "NoFile",
    "NotText",
    "NothingRead",
    "ReadProgress",
    "Sample",
    "SampleUnavailable",
    "Segmentation",
    "Source",
    "TextPreview",
    "TokenStream",
    "UnknownEncoding",
    "boundaries",
    "build_corpus",
    "concordance",
    "decode",
    "detect",
    "local_copy",
    "open_corpus",
    "preview",
    "read_corpus",
    "sample",
    "sample_source",
    "segment",
    "teaching_corpus",
    "teaching_text",
]
