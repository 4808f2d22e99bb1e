"""The door between pages and rooms: corpora, models and jobs of one home, and one short method a question.

No logic lives here: a method finds what an identifier means, asks the room that knows, and
remembers the answer for the next reader.
"""

from __future__ import annotations

from embed_core.jobs import SHORT
from embed_core.jobs import TEACHING as BUILTIN
from embed_core.lab.analogies import Analogies
from embed_core.lab.archives import Archives
from embed_core.lab.copies import Copies
from embed_core.lab.corpora import Corpora
from embed_core.lab.evaluations import Evaluations
from embed_core.lab.groups import Groups
from embed_core.lab.imports import Imports
from embed_core.lab.lessons import Lessons
from embed_core.lab.maps import Maps
from embed_core.lab.models import Models
from embed_core.lab.nearness import Nearness
from embed_core.lab.notes import Notes
from embed_core.lab.pairs import Pairs
from embed_core.lab.several import Several
from embed_core.lab.sharing import Sharing
from embed_core.lab.training import Plan, Training

TEACHING = {language: id for id, language in BUILTIN.items()}
"""The built-in model (and corpus) of each language."""


BUILT_IN = frozenset((*BUILTIN, *SHORT))
"""Every built-in model; those of `TEACHING` are corpora too."""


__all__ = ["BUILT_IN", "TEACHING", "Lab", "Plan"]


class Lab(
    Lessons,
    Several,
    Copies,
    Corpora,
    Archives,
    Sharing,
    Imports,
    Training,
    Evaluations,
    Models,
    Nearness,
    Pairs,
    Maps,
    Groups,
    Analogies,
    Notes,
):
    """Everything that one installation holds, and every question that a page can ask."""
