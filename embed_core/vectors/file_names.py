"""What a model is called that comes out of a file: the file's name without the endings that tell its form."""

from __future__ import annotations

ENDINGS = (
    *(".gz", ".bz2", ".xz", ".zst", ".zip"),
    *(".txt", ".vec", ".bin", ".tsv", ".csv", ".npy", ".npz", ".safetensors", ".kv", ".w2v", ".model"),
)
"""Endings of files of vectors and of what wraps them. Any other dot belongs to the name: `cc.zh.300`, `glove.6B`."""


def bare_name(name: str) -> str:
    """Return a file's name without folders and known endings; one that is nothing else stays as it is."""
    whole = bare = name.replace("\\", "/").rsplit("/", 1)[-1] or name
    while ending := next((each for each in ENDINGS if bare.lower().endswith(each)), ""):
        bare = bare[: -len(ending)]
    return bare.strip() or whole
