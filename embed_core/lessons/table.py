"""The lessons in their order. Adding one is a file, a row and its words in `assets/messages/*/lesson_*.ftl`."""

from __future__ import annotations

from types import ModuleType

from embed_core.lessons import company, cosine, one_hot, one_step, window
from embed_core.lessons.lesson import Lesson

_MODULES: tuple[ModuleType, ...] = (one_hot, cosine, company, window, one_step)

LESSONS: dict[str, Lesson] = {
    module.ID: Lesson(module.ID, module.steps, module.exercises, module.same) for module in _MODULES
}
PARTS: dict[str, tuple[str, ...]] = {
    "vectors": ("one-hot", "cosine"),
    "training": ("company", "window", "one-step"),
}
"""The lessons by what they are about."""
