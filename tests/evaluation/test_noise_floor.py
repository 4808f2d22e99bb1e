"""Words that differ more than seeds make them: none between seeds, those whose contexts were swapped."""

import sys
from types import SimpleNamespace

import numpy as np
import pytest

from embed_core.corpus import build_corpus, teaching_corpus
from embed_core.evaluation import agreement_by_frequency, judge, same_but_seed
from embed_core.geometry.two_models import MEASURES, shifts
from embed_core.training import Word2Vec, train
from embed_core.vectors import CorpusFacts, ModelMeta, WordVectors

SETTINGS = {"vector_size": 50, "alpha": 0.05, "min_count": 1, "epochs": 30, "workers": 1}
SWAPPED = (("cat", "hospital"), ("doctor", "apple"), ("king", "street"))


@pytest.fixture(scope="module")
def trained():
    """Three seeds on the teaching text; two on the same text with the words of three pairs in each other's place."""
    sentences = [list(sentence) for sentence in teaching_corpus("en").iter_sentences()]
    turned = {word: other for pair in SWAPPED for word, other in (pair, pair[::-1])}
    swapped = [[turned.get(word, word) for word in sentence] for sentence in sentences]
    assert all(any(word in sentence for sentence in sentences) for word in turned)
    texts = [build_corpus([each], name="text", language="en") for each in (sentences, swapped)]
    model = {seed: train(texts[seed > 3], Word2Vec(seed=seed, **SETTINGS)) for seed in (1, 2, 3, 4, 5)}
    return SimpleNamespace(model=model, swapped=set(turned))


def drawn(spread, *, seed, words=3000, d=30):
    """A space, and copies of it that differ by chance, the more the rarer a word is."""
    rng = np.random.default_rng(seed)
    names, counts = tuple(f"w{n}" for n in range(words)), (2e5 / np.arange(1, words + 1)).astype(int)
    space = rng.normal(size=(words, d))
    rare = np.linspace(0.2, 1.2, words)[:, None] * rng.gamma(4, 0.25, size=(words, 1))

    def copy(rows=space):
        noise = spread * rare * rng.normal(size=rows.shape)
        return WordVectors(names, counts, ((rows + noise) @ np.linalg.qr(rng.normal(size=(d, d)))[0]))

    return space, copy


@pytest.mark.parametrize("measure", MEASURES)
def test_between_seeds_of_one_training_no_more_than_one_word_in_twenty_is_called_different(trained, measure):
    one, two, three = (trained.model[seed] for seed in (1, 2, 3))
    for a, b, other in ((one, two, three), (two, three, one), (three, one, two)):
        found = judge(shifts(a, b), {"a": shifts(a, other), "b": shifts(b, other)}, measure=measure)
        assert found.changed.mean() <= 0.05
        alone = judge(shifts(a, b), {"a": shifts(a, other)}, measure=measure)
        assert alone.changed.mean() <= 0.05
        assert alone.sides == ("a",)


@pytest.mark.parametrize("measure", ["residual", "second-order"])
def test_words_whose_contexts_were_swapped_are_found(trained, measure):
    a, again, b, other = (trained.model[seed] for seed in (1, 2, 4, 5))
    found = judge(shifts(a, b), {"a": shifts(a, again), "b": shifts(b, other)}, measure=measure)
    changed = {word for word, told in zip(found.words, found.changed, strict=True) if told}
    assert trained.swapped <= changed
    assert len(changed) <= 6 + 0.05 * len(found.words)


@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("seed", range(4))
def test_chance_that_grows_with_rarity_is_not_called_a_difference(measure, seed):
    _, copy = drawn(0.5, seed=seed)
    a, again, b, other = (copy() for _ in range(4))
    found = judge(shifts(a, b), {"a": shifts(a, again), "b": shifts(b, other)}, measure=measure)
    assert found.changed.mean() <= 0.05


def test_thirty_words_put_elsewhere_are_found_among_three_thousand_with_few_false_ones():
    space, copy = drawn(0.25, seed=9)
    a, again = copy(), copy()
    moved = np.arange(100, 1600, 50)
    rows = space.copy()
    rows[moved] = space[np.roll(moved, 7)]
    b, other = copy(rows), copy(rows)
    found = judge(shifts(a, b), {"a": shifts(a, again), "b": shifts(b, other)})
    changed = set(np.flatnonzero(found.changed).tolist())
    assert len(changed & set(moved.tolist())) >= 27
    assert len(changed - set(moved.tolist())) <= 4


def test_a_word_has_to_stand_out_of_the_noise_of_both_sides():
    space, copy = drawn(0.3, seed=5, words=600)
    _, noisy = drawn(3.0, seed=5, words=600)
    rows = space.copy()
    rows[[10, 20, 30]] = space[[30, 10, 20]]
    a, again, b = copy(), copy(), copy(rows)
    quiet = judge(shifts(a, b), {"a": shifts(a, again)})
    loud = judge(shifts(a, b), {"a": shifts(a, again), "b": shifts(noisy(rows), noisy(rows))})
    assert {10, 20, 30} <= set(np.flatnonzero(quiet.changed).tolist())
    assert not loud.changed.any()
    assert (loud.p >= quiet.p).all()


def test_a_word_that_the_replicate_lacks_is_not_called_different():
    _, copy = drawn(0.3, seed=6, words=400)
    a, again, b = copy(), copy(), copy()
    short = WordVectors(again.words[:300], again.counts[:300], again.matrix[:300])
    found = judge(shifts(a, b), {"a": shifts(a, short)})
    assert found.words == a.words
    assert found.p[300:].tolist() == [1.0] * 100


def test_a_verdict_needs_noise():
    _, copy = drawn(0.3, seed=6, words=50)
    with pytest.raises(ValueError, match="replicate"):
        judge(shifts(copy(), copy()), {})


def test_agreement_is_told_by_frequency_beside_what_seeds_leave():
    _, copy = drawn(0.5, seed=7)
    a, again, b = copy(), copy(), copy()
    found, noise = shifts(a, b), {"a": shifts(a, again)}
    bands = agreement_by_frequency(found, noise, verdict=judge(found, noise))
    assert sum(each.band.words for each in bands) == 3000
    assert bands[0].overlap > bands[-1].overlap + 0.1
    for each in bands:
        assert abs(each.overlap - each.noise["a"]) < 0.05
        rows = slice(each.band.first - 1, each.band.last)
        assert each.overlap == pytest.approx(float(found.overlap[rows].mean()))
    assert sum(each.changed for each in bands) == 0
    assert agreement_by_frequency(found, {})[0].changed is None


def test_rare_words_are_judged_by_the_noise_of_rare_words(monkeypatch):
    _, copy = drawn(0.5, seed=8)
    a, again, b = copy(), copy(), copy()
    found, noise = shifts(a, b), {"a": shifts(a, again)}
    by_band = judge(found, noise).p
    monkeypatch.setattr(sys.modules["embed_core.evaluation.noise_floor"], "LEAST", 10**6)
    together = judge(found, noise).p
    rare = slice(2500, 3000)
    assert abs(by_band[rare].mean() - 0.5) < 0.05
    assert together[rare].mean() < 0.4


def meta(**more):
    facts = CorpusFacts(identity="c" * 16, name="x", language="en", tokens=10, types=5)
    return ModelMeta(**{"trainer": "word2vec", "settings": {"window": 5, "seed": 1}, "seed": 1, "corpus": facts} | more)


def test_models_of_one_text_and_one_choice_of_settings_differ_by_chance():
    assert same_but_seed(meta(), meta(seed=2, settings={"window": 5, "seed": 2, "workers": 4}))
    assert not same_but_seed(meta(), meta(settings={"window": 6, "seed": 1}))
    assert not same_but_seed(meta(epochs=3), meta(epochs=4))
    assert not same_but_seed(meta(), meta(continued_from="m"))
    assert not same_but_seed(ModelMeta(), ModelMeta())
