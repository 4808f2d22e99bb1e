"""fastText's own file: vectors as gensim and fastText give them, of seen words and unseen ones."""

import numpy as np
import pytest

from embed_core.vectors import Subwords, WordVectors
from embed_core.vectors.formats import BadByte, CannotWrite, CutShort, MoreThanPromised, NotSupported, export
from embed_core.vectors.formats.fasttext_layout import means

SEEN = ["孙悟空", "唐僧", "walking", "walked", "l'été", "</s>", *(f"word{n}" for n in range(20))]
UNSEEN = ("walks", "悟空", "zzz")


@pytest.fixture(scope="module", params=[(0, 0), (1, 0), (1, 1)], ids=["cbow", "skipgram", "softmax"])
def path(request, tmp_path_factory):
    from gensim.models import FastText
    from gensim.models.fasttext import save_facebook_model

    skip_gram, softmax = request.param
    rng = np.random.default_rng(0)
    text = [list(rng.choice(SEEN, 8)) for _ in range(60)]
    how = {"sg": skip_gram, "hs": softmax, "negative": 0 if softmax else 5, "seed": 1, "workers": 1, "epochs": 2}
    model = FastText(text, vector_size=6, min_count=1, bucket=300, min_n=2, max_n=4, **how)
    place = tmp_path_factory.mktemp("fasttext") / "model.bin"
    save_facebook_model(model, str(place))
    return place


@pytest.fixture(scope="module")
def gensims(path):
    from gensim.models.fasttext import load_facebook_vectors

    return load_facebook_vectors(str(path))


def test_every_word_and_unseen_ones_are_gensims_to_the_bit(path, gensims, taken):
    model = taken(path.read_bytes()).model
    assert list(model.words) == gensims.index_to_key
    assert model.counts.tolist() == [gensims.get_vecattr(word, "count") for word in model.words]
    for word in set(model.words) - {"</s>"}:
        assert model.vector(word).tobytes() == gensims[word].tobytes(), word
    for word in UNSEEN:
        assert model.guess(word).vector.tobytes() == gensims[word].tobytes(), word


def test_fasttext_itself_gives_the_same_also_for_the_end_of_a_sentence(path, taken):
    fasttext = pytest.importorskip("fasttext")
    theirs, model = fasttext.load_model(str(path)), taken(path.read_bytes()).model
    assert "</s>" in model
    for word in (*model.words, *UNSEEN):
        ours = model.vector(word) if word in model else model.guess(word).vector
        assert np.abs(ours - theirs.get_word_vector(word)).max() < 1e-6, word


def test_what_is_written_is_read_by_gensim_and_fasttext_with_the_same_vectors(path, taken, tmp_path):
    from gensim.models.fasttext import load_facebook_model

    model = taken(path.read_bytes()).model
    export(model, tmp_path / "out.bin", "fasttext-bin")
    theirs = load_facebook_model(str(tmp_path / "out.bin")).wv
    for word in set(model.words) - {"</s>"}:
        assert theirs[word].tobytes() == model.vector(word).tobytes()
    assert theirs["walks"].tobytes() == model.guess("walks").vector.tobytes()
    again = taken((tmp_path / "out.bin").read_bytes()).model
    assert again.identity == model.identity
    fasttext = pytest.importorskip("fasttext")
    other = fasttext.load_model(str(tmp_path / "out.bin"))
    assert np.abs(other.get_word_vector("walks") - model.guess("walks").vector).max() < 1e-6


def test_the_first_words_and_no_subwords_can_be_chosen(path, taken):
    whole = taken(path.read_bytes()).model
    few = taken(path.read_bytes(), first=5).model
    assert few.words == whole.words[:5]
    assert few.matrix.tobytes() == whole.matrix[:5].tobytes()
    assert few.guess("walks").vector.tobytes() == whole.guess("walks").vector.tobytes()
    bare = taken(path.read_bytes(), subwords=False)
    assert bare.model.subwords is None
    assert bare.model.matrix.tobytes() == whole.matrix.tobytes()
    assert not list(bare.folder.glob("*own*")) + list(bare.folder.glob("subword*"))


def changed(data, at, value):
    return data[:at] + int(value).to_bytes(4, "little") + data[at + 4 :]


def test_other_versions_classifiers_and_quantised_models_are_refused_by_name(path, taken, looked):
    data = path.read_bytes()
    for act in (taken, looked):
        with pytest.raises(NotSupported) as caught:
            act(changed(data, 4, 13))
        assert (caught.value.parameters["reason"], caught.value.parameters["found"]) == ("version", "13")
        with pytest.raises(NotSupported) as caught:
            act(changed(data, 8 + 7 * 4, 3))
        assert caught.value.parameters["reason"] == "supervised"
        with pytest.raises(NotSupported) as caught:
            act(changed(data, 8 + 56 + 8, 2))
        assert caught.value.parameters["reason"] == "supervised"
        with pytest.raises(NotSupported) as caught:
            act(changed(data, 8 + 56 + 20, 5)[: 8 + 56 + 24] + bytes(4) + data[8 + 56 + 28 :])
        assert caught.value.parameters["reason"] == "quantised"


def test_a_file_that_is_cut_short_or_goes_on_is_refused(path, taken):
    data = path.read_bytes()
    for cut in (100, len(data) // 2, len(data) - 3):
        with pytest.raises((CutShort, BadByte)):
            taken(data[:cut])
    with pytest.raises(MoreThanPromised):
        taken(data + b"x")


@pytest.mark.parametrize("kept", [1, 3], ids=["all buckets", "every third bucket"])
def test_a_word_that_must_be_written_otherwise_keeps_its_vector_here_and_in_gensim(kept, taken, tmp_path):
    """fastText parts words at spaces; with underscores there they have other pieces."""
    from gensim.models.fasttext import load_facebook_vectors

    rng = np.random.default_rng(0)
    words, buckets = ("new\u00a0york", "的\u3000了", "king", "a b", "a_b"), 50
    every = np.zeros((buckets, 4), np.float32)
    ids = np.arange(0, buckets, kept, dtype=np.uint32)
    every[ids] = rng.normal(size=(len(ids), 4))
    own = rng.normal(size=(len(words), 4)).astype(np.float32)
    rows = means(words, own, every, min_n=3, max_n=6)
    parts = Subwords(3, 6, buckets, ids, every[ids], own)
    export(WordVectors(words, np.ones(5), rows, subwords=parts), tmp_path / "x.bin", "fasttext-bin")
    back = taken((tmp_path / "x.bin").read_bytes()).model
    assert back.words == ("new_york", "的_了", "king", "a_b_", "a_b")
    assert np.abs(back.matrix - rows).max() < 1e-6
    assert back.matrix[[2, 4]].tobytes() == rows[[2, 4]].tobytes()
    theirs = load_facebook_vectors(str(tmp_path / "x.bin"))
    assert max(np.abs(theirs[word] - row).max() for word, row in zip(back.words, rows)) < 1e-6


def test_a_model_without_subwords_cannot_be_written_so(model, tmp_path):
    with pytest.raises(CannotWrite):
        export(model, tmp_path / "x.bin", "fasttext-bin")
