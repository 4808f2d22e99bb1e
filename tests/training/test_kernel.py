import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from embed_core.training import Word2Vec, train
from embed_core.training.kernel import Network, compiled_steps, keeping, noise_table

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def plain(plain_gensim):
    from gensim.models import Word2Vec as Gensim

    return lambda corpus, settings: plain_gensim(Gensim, corpus, settings)


@pytest.mark.parametrize("algorithm", ["cbow", "skip-gram"])
@pytest.mark.parametrize("changes", [{}, {"vector_size": 37, "min_count": 60, "sample": 0.0, "alpha": 0.1, "seed": 9}])
def test_every_bit_is_that_of_plain_gensim_over_all_epochs(algorithm, changes, lesson, plain):
    settings = Word2Vec(**({"vector_size": 16, "epochs": 3, "workers": 1, "algorithm": algorithm} | changes))
    ours, theirs = train(lesson, settings), plain(lesson, settings)
    assert ours.words == tuple(theirs.wv.index_to_key)
    assert ours.matrix.tobytes() == theirs.wv.vectors.tobytes()
    assert ours.contexts.tobytes() == theirs.syn1neg.tobytes()


@pytest.mark.parametrize("algorithm", ["cbow", "skip-gram"])
@pytest.mark.parametrize("output", ["hierarchical-softmax", "both"])
def test_every_bit_of_hierarchical_softmax_is_that_of_plain_gensim(output, algorithm, lesson, plain):
    settings = Word2Vec(vector_size=16, epochs=2, workers=1, algorithm=algorithm, output=output, negative=3)
    ours, theirs = train(lesson, settings), plain(lesson, settings)
    assert ours.matrix.tobytes() == theirs.wv.vectors.tobytes()
    assert ours.state["nodes"].tobytes() == theirs.syn1.tobytes()
    assert (ours.contexts is not None) == (output == "both")
    assert ours.contexts is None or ours.contexts.tobytes() == theirs.syn1neg.tobytes()


@pytest.mark.parametrize("sample", [0.0, 1e-4, 1e-3, 0.1])
def test_noise_and_subsampling_are_laid_out_as_in_gensim(sample, ranked, plain):
    settings = Word2Vec(min_count=1, sample=sample)
    counts = np.array(list(ranked.counts.values()))
    theirs = plain(ranked, Word2Vec(min_count=1, sample=sample, epochs=1, vector_size=2))
    ours = Network(counts, settings, threads=1)
    assert np.array_equal(ours.cum_table, theirs.cum_table)
    assert np.array_equal(ours.wv.expandos["sample_int"], theirs.wv.expandos["sample_int"])


def test_noise_words_follow_the_counts_to_the_power_of_three_quarters():
    table = noise_table(np.array([81, 16, 1])).astype(float)
    shares = np.diff(table, prepend=0) / table[-1]
    assert shares == pytest.approx(np.array([27, 8, 1]) / 36, abs=1e-9)


def test_a_word_four_times_as_frequent_as_the_threshold_is_kept_three_times_in_four():
    counts = np.array([4_000, 996_000])
    assert keeping(counts, 1e-3)[0] == pytest.approx((2 + 1) / 4)


def test_frequent_words_are_kept_less_often_and_without_a_threshold_all_are():
    counts = np.array([900, 90, 9, 1])
    assert np.all(np.diff(keeping(counts, 1e-3)) >= 0)
    assert keeping(counts, 0.0).tolist() == [1, 1, 1, 1]


def run(*lines):
    out = subprocess.run([sys.executable, "-c", "\n".join(lines)], cwd=ROOT, capture_output=True, text=True, check=True)
    return out.stdout.split()


TRAIN = """
from embed_core.corpus import teaching_corpus
from embed_core.training import Word2Vec, train
model = train(teaching_corpus("en"), Word2Vec(vector_size=8, epochs=1, workers=1))
"""


def test_training_spares_the_import_of_the_rest_of_gensim_which_can_still_be_imported_later():
    said = run(
        TRAIN,
        "import sys; print('gensim' in sys.modules)",
        "import gensim",
        "print(len(gensim.models.Word2Vec([['a', 'b']] * 9, min_count=1, vector_size=4).wv))",
        "print(model.as_keyed_vectors().vectors.shape[1])",
    )
    assert said == ["False", "2", "8"]


def test_training_after_gensim_was_imported_gives_the_same_vectors():
    assert run("import gensim", TRAIN, "print(model.identity)") == run(TRAIN, "print(model.identity)")


def test_the_compiled_steps_are_loaded_once():
    assert compiled_steps() is compiled_steps()
