"""The lessons in their order. Adding one is a file, a row and its words in `assets/messages/*/lesson_*.ftl`."""

from __future__ import annotations

from types import ModuleType

from embed_core.lessons import cosine
from embed_core.lessons.lesson import Lesson

_MODULES: tuple[ModuleType, ...] = (cosine,)

LESSONS: dict[str, Lesson] = {
    module.ID: Lesson(module.ID, module.steps, module.exercises, module.same) for module in _MODULES
}
PARTS: dict[str, tuple[str, ...]] = {"vectors": ("cosine",)}
"""The lessons by what they are about."""
