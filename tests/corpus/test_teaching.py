"""The teaching corpora and the facts that they promise."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from embed_core.corpus.segmentation import segment
from embed_core.corpus.teaching import TEACHING_FACTS, teaching_corpus, teaching_sentences, teaching_text
from embed_core.errors import NotAChoice
from embed_core.training import PRESETS, Word2Vec, train

BOTH = pytest.mark.parametrize("language", ["zh", "en"])
DEFAULT = PRESETS["balanced"].settings
TEACHING = Word2Vec(vector_size=50, alpha=0.05)


@BOTH
@pytest.mark.parametrize("settings", [DEFAULT, TEACHING], ids=["default", "teaching"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_fact_holds_and_words_do_not_all_look_alike(language, settings, seed):
    model = train(teaching_corpus(language), replace(settings, seed=seed, workers=1))
    vectors = model.as_keyed_vectors()
    for fact in TEACHING_FACTS[language]:
        found = vectors.most_similar(list(fact.positive), list(fact.negative), topn=fact.within)
        assert fact.answer in [word for word, _ in found], fact
    cosines = (model.units @ model.units.T)[np.triu_indices(len(model), k=1)]
    assert cosines.mean() < 0.3


@BOTH
def test_the_corpus_is_small_and_says_that_it_is_synthetic(language):
    corpus = teaching_corpus(language)
    assert corpus.synthetic
    assert corpus.language == language
    assert 25_000 <= corpus.tokens <= 45_000
    assert min(corpus.counts.values()) >= 20
    assert list(corpus.iter_sentences()) == teaching_sentences(language)


@BOTH
def test_one_seed_gives_one_text_and_another_seed_another(language):
    assert teaching_text(language, seed=4) == teaching_text(language, seed=4)
    assert teaching_text(language, seed=4) != teaching_text(language, seed=5)
    assert teaching_corpus(language, seed=4).identity == teaching_corpus(language, seed=4).identity
    assert teaching_corpus(language, seed=4).identity != teaching_corpus(language, seed=5).identity


def test_the_text_is_written_as_its_language_is():
    chinese, english = teaching_text("zh").splitlines(), teaching_text("en").splitlines()
    assert all(line.endswith("。") and " " not in line for line in chinese)
    assert all(line.endswith(".") and line[0].isupper() and " ," not in line for line in english)
    assert any("in Paris" in line for line in english)


@BOTH
def test_segmenting_the_text_gives_back_the_words_of_the_grammar(language):
    settings = teaching_corpus(language).segmentation
    pairs = list(zip(teaching_text(language).splitlines(), teaching_sentences(language), strict=True))
    same = sum(segment(line, settings) == tokens for line, tokens in pairs)
    assert same / len(pairs) > 0.99


@BOTH
def test_no_sentence_states_an_analogy(language):
    apart = [{fact.positive[0], fact.answer} for fact in TEACHING_FACTS[language] if fact.kind == "analogy"]
    for tokens in teaching_sentences(language):
        assert not any(pair <= set(tokens) for pair in apart), tokens


@pytest.mark.parametrize(
    ("language", "contexts"),
    [
        ("zh", ["养了一只{}", "{}在叫", "喜欢{}"]),
        ("en", ["{} sleeps on the sofa", "{} has a black tail", "like the {}"]),
    ],
)
def test_cat_and_dog_keep_the_same_company(language, contexts):
    text = teaching_text(language)
    for word in ("猫", "狗") if language == "zh" else ("cat", "dog"):
        assert all(context.format(word) in text for context in contexts)


@pytest.mark.parametrize(
    ("language", "jobs", "pronouns"),
    [
        ("zh", ("医生", "护士", "老师", "厨师", "农民", "歌手", "画家"), ("他", "她")),
        ("en", ("doctor", "nurse", "teacher", "cook", "farmer", "singer", "painter"), ("he", "she")),
    ],
)
def test_every_profession_has_as_many_women_as_men(language, jobs, pronouns):
    sentences = teaching_sentences(language)
    seen = Counter((job, who) for tokens in sentences for job in jobs for who in pronouns if {job, who} <= set(tokens))
    for job in jobs:
        men, women = (seen[job, who] for who in pronouns)
        assert min(men, women) >= 5
        assert abs(men - women) <= 0.1 * (men + women)


def test_a_language_that_has_no_grammar_is_refused():
    with pytest.raises(NotAChoice):
        teaching_text("fr")
