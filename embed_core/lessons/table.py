"""The lessons in their order. Adding one is a file, a row and its words in `assets/messages/*/lesson_*.ftl`."""

from __future__ import annotations

from types import ModuleType

from embed_core.lessons import (
    average,
    company,
    cosine,
    counts,
    directions,
    items,
    models,
    near,
    one_hot,
    one_step,
    scratch,
    self_test,
    trained,
    window,
)
from embed_core.lessons.lesson import Lesson
from embed_core.lessons.material import Material
from embed_core.lessons.task import Task

_MODULES: tuple[ModuleType, ...] = (
    *(one_hot, cosine, company, window, one_step, average, counts),
    *(near, directions, trained, scratch),
    *(items, models),
)
_TAUGHT = {module.ID: Lesson(module.ID, module.steps, module.exercises, module.same) for module in _MODULES}


def _drawn(material: Material, seed: int) -> tuple[Task, ...]:
    return self_test.draw(_TAUGHT.values(), material, seed)


LESSONS: dict[str, Lesson] = {
    **_TAUGHT,
    self_test.ID: Lesson(self_test.ID, self_test.steps, _drawn, self_test.same, is_test=True),
}
PARTS: dict[str, tuple[str, ...]] = {
    "vectors": ("one-hot", "cosine"),
    "training": ("company", "window", "one-step", "average", "counts"),
    "meaning": ("near", "directions", "trained"),
    "world": ("scratch", "items", "models"),
    "test": ("self-test",),
}
"""The lessons by what they are about."""
