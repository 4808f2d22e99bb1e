"""What the README promises, run as it stands there; and the lines that pages offer as "the same in Python"."""

import re
from pathlib import Path

import pytest

import embed_core as ec
from embed_core import recipes

ROOT = Path(__file__).resolve().parents[1]


def python_of(name):
    return "\n".join(re.findall(r"```python\n(.*?)```", (ROOT / name).read_text(encoding="utf-8"), re.DOTALL))


@pytest.mark.parametrize(("name", "answer"), [("README.md", "queen"), ("README.zh.md", "女王")])
def test_the_readmes_python_runs_and_gives_what_it_says(name, answer, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    space: dict[str, object] = {}
    exec(python_of(name), space)
    positive, negative = (["king", "woman"], ["man"]) if answer == "queen" else (["国王", "女人"], ["男人"])
    assert ec.analogy(space["model"], positive=positive, negative=negative).best.word == answer
    assert ec.open_model(tmp_path / "models" / "first").words == space["model"].words


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A corpus and a model in folders, as the program keeps them."""
    folder = tmp_path_factory.mktemp("kept")
    corpus = ec.teaching_corpus("en")
    corpus.save(folder / "corpus")
    ec.train(corpus, ec.Word2Vec(epochs=3, workers=1)).save(folder / "model")
    ec.train(corpus, ec.FastText(epochs=1, vector_size=10, buckets=2000)).save(folder / "pieces")
    return folder


def test_every_recipe_runs_as_it_is_written(kept, monkeypatch):
    model, corpus, pieces = kept / "model", kept / "corpus", kept / "pieces"
    numbers = kept / "numbers.csv"
    numbers.write_text("word,age\nking,9\nqueen,8\nman,4\nwoman,3\n", encoding="utf-8")
    written = (
        recipes.neighbours(model, "cat", 5),
        recipes.cosine_of_words(model, "cat", "dog"),
        recipes.cosine_of_words(pieces, "cat", "catty", guessed=["catty"]),
        recipes.guess(pieces, "catty", 3),
        recipes.cosine_of_vectors([2.0, 3.0, 1.0], [1.0, 2.0, 0.5]),
        recipes.analogy(model, ["king", "woman"], ["man"], 5),
        recipes.projection(model, {"most": 100}, "pca", 2, 0),
        recipes.word_axis(model, [("cat", "dog")], recipes.some_words(["the", "cat"], ["cat", "the"])),
        recipes.axis_plane(model, [("cat", "dog")], [("king", "queen")], words="model.words[:9]", orthogonal=True),
        recipes.axis_check(model, [("cat", "dog"), ("king", "queen")]),
        recipes.axis_spread(model, [model], [("cat", "dog")], "model.words[:9]"),
        recipes.axis_rating(model, [("cat", "dog")], str(numbers), "age"),
        recipes.comparison(model, model, 10),
        recipes.concordance(corpus, "cat", 5),
        recipes.concordance(corpus, "cat", 5, sort="left", near="a", document=0),
        recipes.portrait(corpus),
        recipes.by_document(corpus, "cat"),
        recipes.shared_contexts(corpus, "cat", "dog", 5),
        recipes.phrases(corpus, min_count=5, score=0.5),
        recipes.training(corpus, ec.Word2Vec(epochs=1, vector_size=10, workers=1)),
        recipes.training(corpus, ec.Word2Vec(epochs=1, workers=1), start=model),
        recipes.training(corpus, ec.Word2Vec(epochs=1, workers=1), tune=model, freeze=True),
        recipes.moved(model, model),
    )
    for lines in written:
        exec(lines, {})


def test_both_readmes_name_the_same_commands_and_variables():
    plain = {name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh.md")}
    for pattern in (r"make \w+", r"EMBEDLAB_\w+", r"\.venv\\Scripts\\[^\n]+"):
        found = {name: set(re.findall(pattern, text)) for name, text in plain.items()}
        assert found["README.md"] == found["README.zh.md"]


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_the_pictures_of_the_readme_are_there(name):
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", (ROOT / name).read_text(encoding="utf-8"))
    assert pictures
    assert all((ROOT / picture).is_file() for picture in pictures)


def test_the_library_exports_what_it_promises():
    for name in ec.__all__:
        assert getattr(ec, name) is not None
    with pytest.raises(AttributeError):
        _ = ec.nothing_of_the_kind
