"""Lessons: the lecture note as screens that ask before they show, each number computed by the library itself."""

from embed_core.lessons.lesson import Lesson, Same
from embed_core.lessons.material import Material, lesson_words
from embed_core.lessons.own_list import Lean, Listed, OnList, on_list, read_list
from embed_core.lessons.scratch import Coverage, coverage
from embed_core.lessons.table import LESSONS, PARTS
from embed_core.lessons.task import (
    Cell,
    Formula,
    Named,
    NothingAnswered,
    Picture,
    Question,
    Show,
    Solution,
    Table,
    Task,
    is_right,
)
from embed_core.lessons.trained import EPOCHS as NOVEL_EPOCHS
from embed_core.lessons.trained import novel_settings

__all__ = [
    "LESSONS",
    "NOVEL_EPOCHS",
    "PARTS",
    "Cell",
    "Coverage",
    "Formula",
    "Lean",
    "Lesson",
    "Listed",
    "Material",
    "Named",
    "NothingAnswered",
    "OnList",
    "Picture",
    "Question",
    "Same",
    "Show",
    "Solution",
    "Table",
    "Task",
    "coverage",
    "is_right",
    "lesson_words",
    "novel_settings",
    "on_list",
    "read_list",
]
