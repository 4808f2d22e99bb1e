import numpy as np
import pytest

from embed_core.errors import WordUnknown
from embed_core.vectors import WordVectors


def model_of(words, rows, **more):
    return WordVectors(tuple(words), np.arange(len(words), 0, -1), np.array(rows, np.float32), **more)


@pytest.fixture(scope="module")
def crowd():
    rng = np.random.default_rng(5)
    return model_of([f"w{n}" for n in range(60)], rng.normal(size=(60, 12)))


def test_the_worked_example_has_the_cosine_of_the_board():
    model = model_of(["a", "b"], [[2, 3, 1], [1, 2, 2]])
    assert model.similarity("a", "b") == pytest.approx(10 / (3 * 14**0.5), abs=1e-6)


def test_a_similarity_is_that_of_gensim_for_every_pair(crowd):
    keyed = crowd.as_keyed_vectors()
    ours = [[crowd.similarity(a, b) for b in crowd.words] for a in crowd.words]
    theirs = [[keyed.similarity(a, b) for b in crowd.words] for a in crowd.words]
    np.testing.assert_allclose(ours, theirs, atol=1e-6)


def test_what_gensim_gets_has_the_same_words_numbers_and_counts(crowd):
    keyed = crowd.as_keyed_vectors()
    assert tuple(keyed.index_to_key) == crowd.words
    assert np.array_equal(keyed.vectors, crowd.matrix)
    assert [keyed.get_vecattr(word, "count") for word in crowd.words] == crowd.counts.tolist()


def test_gensim_gets_a_copy_that_it_may_change(crowd):
    before = crowd.matrix.tobytes()
    crowd.as_keyed_vectors().vectors[:] = 0
    assert crowd.matrix.tobytes() == before


def test_a_word_and_itself_have_the_cosine_one(crowd):
    assert crowd.similarity("w3", "w3") == pytest.approx(1.0, abs=1e-15)


def test_a_vector_is_returned_as_it_was_trained_and_not_at_length_one():
    model = model_of(["a"], [[3, 4]])
    assert model.vector("a").tolist() == [3, 4]
    assert model.units[0].tolist() == pytest.approx([0.6, 0.8])


def test_a_row_of_zeros_has_no_direction_and_the_similarity_zero():
    model = model_of(["nothing", "something"], [[0, 0], [1, 1]])
    assert model.units[0].tolist() == [0, 0]
    assert model.similarity("nothing", "something") == 0.0


@pytest.mark.parametrize("size", [1e-40, 1e-30, 1e30, 3e38])
def test_units_have_length_one_however_small_or_large_the_numbers_are(size):
    model = model_of(["a", "b"], [[size, size], [size, -size]])
    assert np.linalg.norm(model.units, axis=1) == pytest.approx([1, 1], abs=1e-6)
    assert model.similarity("a", "b") == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("number", [np.nan, np.inf, -np.inf])
def test_a_row_that_is_not_all_numbers_has_no_direction(number):
    assert model_of(["a", "b"], [[number, 1], [1, 1]]).units[0].tolist() == [0, 0]


def test_its_arrays_cannot_be_changed(crowd):
    for array in (crowd.matrix, crowd.counts, crowd.units):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


def test_words_are_found_by_name(crowd):
    assert "w7" in crowd
    assert "w60" not in crowd
    assert (crowd.row("w7"), len(crowd), crowd.dimensions) == (7, 60, 12)


@pytest.mark.parametrize(
    ("asked", "first"),
    [("悟空", "孙悟空"), ("孙悟控", "孙悟空"), ("Paris", "paris"), (" paris ", "paris"), ("pariss", "paris")],
)
def test_an_unknown_word_is_answered_with_the_spelling_that_comes_nearest(asked, first):
    model = model_of(["唐僧", "孙悟空", "paris", "london"], np.eye(4))
    with pytest.raises(WordUnknown) as caught:
        model.vector(asked)
    assert caught.value.parameters["word"] == asked
    assert caught.value.parameters["alike"][0] == first


def test_an_unknown_word_like_no_other_gets_no_suggestion():
    model = model_of(["唐僧", "paris"], np.eye(2))
    with pytest.raises(WordUnknown) as caught:
        model.similarity("唐僧", "xyz")
    assert caught.value.parameters["alike"] == ()
    assert caught.value.identifier == "error-word-unknown-bare"


def test_the_identity_is_the_same_for_the_same_content_and_only_for_it(crowd):
    same = model_of(crowd.words, crowd.matrix)
    changed = np.array(crowd.matrix)
    changed[-1, -1] = np.nextafter(changed[-1, -1], np.float32(9))
    assert same.identity == crowd.identity
    assert model_of(crowd.words, changed).identity != crowd.identity
    assert model_of(["other", *crowd.words[1:]], crowd.matrix).identity != crowd.identity


@pytest.mark.parametrize(
    ("words", "counts", "rows"),
    [(("a", "b"), [1, 1], [[1.0]]), (("a",), [1, 2], [[1.0]]), (("a\nb",), [1], [[1.0]]), (("a",), [1], [1.0])],
)
def test_parts_that_do_not_fit_together_are_refused(words, counts, rows):
    with pytest.raises(ValueError, match=r"equally many|line break"):
        WordVectors(words, np.array(counts), np.array(rows, np.float32))
