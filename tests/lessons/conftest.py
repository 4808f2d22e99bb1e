"""What the lessons work on, made as the program makes it."""

import pytest

from embed_core.corpus import teaching_corpus
from embed_core.jobs.tasks.teaching import SETTINGS, TOO_LITTLE
from embed_core.lessons import Material
from embed_core.training import Word2Vec, train

MADE = {}


def material_of(language):
    if language not in MADE:
        corpus = teaching_corpus(language)
        models = [train(corpus, Word2Vec(**settings)) for settings in (SETTINGS, TOO_LITTLE)]
        MADE[language] = Material(language, corpus, *models)
    return MADE[language]


@pytest.fixture(params=["zh", "en"])
def material(request):
    return material_of(request.param)


@pytest.fixture
def chinese():
    return material_of("zh")


@pytest.fixture
def task_of():
    """Find a step or an exercise by the end of its name."""

    def find(tasks, name):
        return next(task for task in tasks if task.id.endswith(name))

    return find
