"""Word vectors: words, counts, one row each, and their folder on disk."""

from embed_core.vectors.meta import CorpusFacts, ModelMeta
from embed_core.vectors.scripts import in_script
from embed_core.vectors.storage import BrokenModel, FolderTaken, open_model
from embed_core.vectors.subwords import Guess, Subwords, bucket_of, ngrams
from embed_core.vectors.word_vectors import WordVectors

__all__ = [
    "BrokenModel",
    "CorpusFacts",
    "FolderTaken",
    "Guess",
    "ModelMeta",
    "Subwords",
    "WordVectors",
    "bucket_of",
    "in_script",
    "ngrams",
    "open_model",
]
