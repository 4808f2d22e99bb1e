"""A model in half precision that is large enough for a copy, put into a store, and the copies that are there."""

import numpy as np

from embed_core.vectors import ModelMeta
from embed_core.vectors.draft import ModelDraft
from embed_core.vectors.widening import WIDE

ROWS = np.random.default_rng(0).normal(size=(30_000, 100)).astype(np.float32)


def put(store, storage="float16", rows=ROWS):
    """Put a model into a store, and return its card."""

    def write(folder):
        draft = ModelDraft(folder, dimensions=rows.shape[1], storage=storage)
        draft.add([f"w{n}" for n in range(len(rows))], rows)
        draft.finish(ModelMeta())

    return store.models.publish(write, name=storage)


def copies(store):
    """Return the float32 copies that lie in a store."""
    return list(store.wide.folder.rglob(WIDE))
