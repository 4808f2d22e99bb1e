"""Embedding Lab's library: from a text to word vectors, their geometry and its explanation."""
