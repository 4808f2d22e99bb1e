"""Another's model, corpus, job or upload: every question about it is answered as one about what never was."""

import inspect
from dataclasses import replace

import numpy as np
import pytest

from embed_core.archive import bring_archive, parcels_of, write_archive
from embed_core.corpus import ReadingChoices, Segmentation
from embed_core.errors import LabError
from embed_core.evaluation import SetOptions
from embed_core.geometry import Group, WordsAsked
from embed_core.lab import Lab
from embed_core.lessons import Listed
from embed_core.store import Missing
from embed_core.training import Word2Vec
from embed_core.vectors import WordVectors
from embed_core.vectors.formats import ImportChoices

PAIRS = (("man", "woman"), ("king", "queen"))
NEVER = {"model": "m-000000000000", "corpus": "c-000000000000", "job": "j-000000000000", "upload": "u-000000000000"}
FIRST = {
    "model_id": "model",
    "corpus_id": "corpus",
    "job_id": "job",
    "upload": "upload",
    "first": "model",
    "where": "upload",
}
"""What the first argument of a method of the lab is an identifier of."""
ASKED = {
    "word": "cat",
    "words": ("cat", "dog", "king", "queen"),
    "near": ("dog",),
    "pair": PAIRS[0],
    "pairs": PAIRS,
    "positive": ("king", "woman"),
    "negative": ("man",),
    "k": 3,
    "name": "name",
    "names": ("name",),
    "method": "pca",
    "dimensions": 2,
    "number": 0,
    "numbers": (0,),
    "encoding": None,
    "reading": ReadingChoices(),
    "characters": 100,
    "count": 2,
    "groups": (Group("pets", ("cat", "dog")), Group("people", ("man", "woman"))),
    "group": Group("pets", ("cat", "dog")),
    "settings": Word2Vec(epochs=1, min_count=1),
    "phrases": ("cat dog",),
    "asked": WordsAsked(),
    "script": "none",
    "options": SetOptions(),
    "measure": "overlap",
    "most": 10,
    "key": "0" * 64,
    "where": "teaching-en",
    "who": "a window",
    "orthogonal": False,
    "choices": {},
    "format": "glove",
}
"""An argument that fits, by its name. A method with others stands in `OTHERWISE`."""
OTHERWISE = {
    "csls_of": {"first": "cat", "second": "dog"},
    "like_frequency": {"first": "cat", "second": "dog"},
    "shared_contexts": {"first": "cat", "second": "dog"},
    "axis_plane": {"first": PAIRS[:1], "second": PAIRS[1:]},
    "preview_import": {"choices": ImportChoices()},
    "on_list": {"listed": (Listed("cat"),), "pairs": PAIRS},
}
NEEDS_MAP = ("belief", "explained_variance", "placed", "shepard", "trust")
NOTES = ("keep_bookmark", "keep_group", "own_groups")
"""They write and read in one's own folder alone, whatever model they name."""


NOTHING = {
    "alone": None,
    "abandon": False,
    "forget_staged": None,
    "staged": (),
    "seeds_of": (),
    "fetched": None,
    "origin_of_upload": {},
    "imports_of": (),
}
"""What these answer instead of an error."""


def methods():
    """Every public method of the lab whose first argument is an identifier, with what it identifies."""
    for name, method in inspect.getmembers(Lab, inspect.isfunction):
        parameters = list(inspect.signature(method).parameters)[1:]
        if not name.startswith("_") and parameters and parameters[0] in FIRST and name not in NOTES:
            yield name, FIRST[parameters[0]]


def asks(lab, name, id, given):
    """Ask a question about what an identifier names."""
    first = list(inspect.signature(getattr(Lab, name)).parameters.values())[1]
    if first.kind is inspect.Parameter.KEYWORD_ONLY:
        return getattr(lab, name)(**{first.name: id}, **given)
    return getattr(lab, name)(id, **given)


def told(call):
    """What a question is answered with: the value or the error, with the identifier that was asked left out."""
    try:
        return "value", call()
    except LabError as error:
        return error.identifier, {name: value for name, value in error.parameters.items() if name != "id"}


def arguments(name, lab, mine):
    """The other arguments of a method, all of them one's own."""
    given = {}
    for parameter in list(inspect.signature(getattr(Lab, name)).parameters.values())[2:]:
        if parameter.default is not inspect.Parameter.empty or parameter.kind is inspect.Parameter.VAR_KEYWORD:
            continue
        known = ASKED | OTHERWISE.get(name, {})
        if parameter.name in ("chart", "first", "second") and name in (*NEEDS_MAP, "known_belief", "maps_alike"):
            given[parameter.name] = lab.projection(mine.model, ASKED["words"], dimensions=2)
        elif parameter.name == "second" and name not in OTHERWISE:
            given[parameter.name] = mine.model
        elif name in ("answer", "answer_in") and parameter.name == "question":
            given["question"] = lab.questions(mine.model)[0]
        elif name == "caught" and parameter.name == "job_id":
            given["job_id"] = mine.job
        elif name == "axis_rating" and parameter.name == "numbers":
            given["numbers"] = lab.word_numbers(lab.stage([("numbers.csv", b"word,size\ncat,1\ndog,2\nking,3\n")]))
        elif name == "also_in_seeds" and parameter.name == "found":
            given["found"] = lab.two_lists(mine.model, mine.model, "cat", k=3)
        else:
            assert parameter.name in known, f"{name} has an argument {parameter.name}: add one that fits to ASKED"
            given[parameter.name] = known[parameter.name]
    return given


@pytest.mark.parametrize(("name", "kind"), methods())
def test_another_s_identifier_is_answered_as_one_that_never_was(name, kind, two):
    anna, bert = two
    given = arguments(name, bert.lab, bert)
    foreign, never = (told(lambda id=id: asks(bert.lab, name, id, given)) for id in (getattr(anna, kind), NEVER[kind]))
    assert foreign == never
    assert foreign[0] == f"error-missing-{kind}" or foreign[1] == NOTHING.get(name, "nothing"), foreign


@pytest.mark.parametrize(("name", "kind"), methods())
def test_the_question_itself_has_an_answer_so_that_the_refusal_is_one_of_rights(name, kind, two):
    """Else the test above would pass with arguments that nobody could use."""
    anna, _ = two
    given = arguments(name, anna.lab, anna)
    identifier = told(lambda: asks(anna.lab, name, getattr(anna, kind), given))[0]
    assert not identifier.startswith(("error-missing-model", "error-missing-corpus", "error-missing-job"))


def seconds():
    """Every other argument that is a model, by the method that takes it."""
    for name, method in inspect.getmembers(Lab, inspect.isfunction):
        for parameter in list(inspect.signature(method).parameters)[2:]:
            of_models = parameter in ("start", "tune", "within") or (
                parameter == "second" and list(inspect.signature(method).parameters)[1] == "first"
            )
            if not name.startswith("_") and of_models:
                yield name, parameter


@pytest.mark.parametrize(("name", "parameter"), seconds())
def test_another_s_model_is_refused_beside_one_s_own_too(name, parameter, two):
    anna, bert = two
    first = bert.corpus if name in ("train", "plan") else bert.model
    given = arguments(name, bert.lab, bert)
    foreign, never = (
        told(lambda id=id: getattr(bert.lab, name)(first, **given | {parameter: id}))
        for id in (anna.model, NEVER["model"])
    )
    assert foreign == never == ("error-missing-model", {"kind": "model"})


AMONG_OTHERS = {
    "word_lists": ("model", lambda lab, mine, id: lab.word_lists((mine.model, id), "cat", k=3)),
    "overlaps": ("model", lambda lab, mine, id: lab.overlaps((mine.model, id), begin=True)),
    "gained_in_all": ("model", lambda lab, mine, id: lab.gained_in_all((mine.model, id))),
    "gained_in_questions": ("model", lambda lab, mine, id: lab.gained_in_questions((id,), lab.questions(mine.model))),
    "also_in_each": (
        "model",
        lambda lab, mine, id: lab.also_in_each((mine.model, id), lab.word_lists((mine.model,) * 2, "cat", k=3)),
    ),
    "share": ("model", lambda lab, mine, id: lab.share(mine.model, also=(id,))),
    "export_archive": (
        "model",
        lambda lab, mine, id: lab.export_archive(corpora=[], models=[mine.model, id], notes=[], name="x"),
    ),
    "export_archive of corpora": (
        "corpus",
        lambda lab, mine, id: lab.export_archive(corpora=[id], models=[], notes=[], name="x"),
    ),
    "import_model": ("upload", lambda lab, mine, id: lab.import_model(name="x", upload=id)),
    "make_corpus": ("upload", lambda lab, mine, id: lab.make_corpus(name="x", segmentation=Segmentation(), upload=id)),
    "stage": ("upload", lambda lab, mine, id: lab.stage([("a.txt", b"a")], beside=id)),
}
"""Questions that name another's thing behind one's own, or by a keyword."""


@pytest.mark.parametrize("name", AMONG_OTHERS)
def test_another_s_thing_among_one_s_own_is_answered_as_one_that_never_was(name, anna, bert):
    kind, ask = AMONG_OTHERS[name]
    foreign, never = (told(lambda id=id: ask(bert.lab, bert, id)) for id in (getattr(anna, kind), NEVER[kind]))
    assert foreign == never == (f"error-missing-{kind}", {"kind": kind})
    assert not told(lambda: ask(anna.lab, anna, getattr(anna, kind)))[0].startswith("error-missing")
    assert bert.lab.shared_by_me() == () and len(bert.lab.queue.jobs()) == 1


def test_lists_hold_one_s_own_alone(anna, bert, many):
    assert [card.id for card in bert.lab.models()] == [bert.model]
    assert [card.id for card in bert.lab.corpora()] == [bert.corpus]
    assert [job.id for job in bert.lab.queue.jobs()] == [bert.job]
    assert {card.id for card in many.models()} == {anna.model, bert.model}
    assert {item.id for item in bert.lab.usage().items} == {bert.model, bert.corpus}


def test_names_are_distinct_within_a_workspace_alone(anna, bert):
    assert {person.lab.store.models.card(person.model).name for person in (anna, bert)} == {"model"}
    second = anna.lab.store.models.copy(anna.model)
    assert second.name == "model 2"


CHANGES = {
    "rename": lambda lab, kind, id: getattr(lab.store, kind).rename(id, "mine"),
    "delete": lambda lab, kind, id: getattr(lab.store, kind).delete(id),
    "restore": lambda lab, kind, id: getattr(lab.store, kind).restore(id),
    "purge": lambda lab, kind, id: getattr(lab.store, kind).purge(id),
    "drop": lambda lab, kind, id: getattr(lab.store, kind).drop(id, "original"),
    "copy": lambda lab, kind, id: getattr(lab.store, kind).copy(id),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("kind", ["models", "corpora"])
@pytest.mark.parametrize("deleted", [False, True])
def test_nobody_changes_what_is_another_s_nor_learns_that_it_is_there(change, kind, deleted, anna, bert):
    id = anna.model if kind == "models" else anna.corpus
    if deleted:
        getattr(anna.lab.store, kind).delete(id)
    never = NEVER["model" if kind == "models" else "corpus"]
    assert told(lambda: CHANGES[change](bert.lab, kind, id)) == told(lambda: CHANGES[change](bert.lab, kind, never))
    if deleted:
        assert getattr(anna.lab.store, kind).restore(id).id == id
    assert getattr(anna.lab.store, kind).card(id).name in ("model", "text of anna")


def test_a_card_that_was_made_up_deletes_nothing(anna, bert):
    card = bert.lab.store.models.card(bert.model)
    with pytest.raises(Missing):
        bert.lab.delete(replace(card, id=anna.model))
    with pytest.raises(Missing):
        bert.lab.restore(replace(card, id=anna.model))


def test_what_another_deleted_or_broke_is_as_if_it_had_never_been(anna, bert):
    anna.lab.delete(anna.lab.store.models.card(anna.model))
    assert told(lambda: bert.lab.model(anna.model)) == told(lambda: bert.lab.model(NEVER["model"]))
    assert told(lambda: anna.lab.model(anna.model))[0] == "error-deleted-model"
    assert [item.id for item in anna.lab.binned()] == [anna.model]
    assert bert.lab.binned() == ()
    (anna.lab.store.corpora.path(anna.corpus) / "tokens.txt").unlink()
    assert told(lambda: bert.lab.corpus(anna.corpus)) == told(lambda: bert.lab.corpus(NEVER["corpus"]))
    assert [each.id for each in anna.lab.store.corpora.broken()] == [anna.corpus]
    assert bert.lab.store.corpora.broken() == ()


def test_a_folder_whose_label_cannot_be_read_is_shown_to_its_owner_as_damaged_and_to_no_other(anna, bert, many):
    bert.lab.accept(anna.lab.share(anna.model)[0])
    (many.store.models.path(anna.model) / "label.json").write_text("{", encoding="utf-8")
    for lab in (many, anna.lab):
        assert [(each.id, each.reason) for each in lab.store.models.broken()] == [(anna.model, "label.json")]
    assert told(lambda: anna.lab.model(anna.model)) == (
        "error-damaged-model",
        {"kind": "model", "file": "label.json"},
    )
    assert bert.lab.store.models.broken() == ()
    anna.lab.store.models.delete(anna.model)
    assert [(item.id, item.name) for item in anna.lab.binned()] == [(anna.model, anna.model)]
    assert bert.lab.binned() == ()
    assert anna.lab.purge(anna.lab.binned()[0]) > 0 and anna.lab.binned() == ()


def test_a_folder_that_was_taken_along_is_the_new_owner_s_also_where_its_label_cannot_be_read(anna, bert, many):
    bert.lab.take_along(anna.lab.workspace)
    (many.store.models.path(anna.model) / "label.json").write_text("{", encoding="utf-8")
    assert [each.id for each in bert.lab.store.models.broken()] == [anna.model]
    assert anna.lab.store.models.broken() == ()


@pytest.mark.parametrize("owner", ["{", "[]", None])
def test_a_folder_that_tells_nowhere_whose_it_is_is_shown_to_the_operator_alone(owner, anna, many):
    folder = many.store.models.path(anna.model)
    (folder / "label.json").write_text("{", encoding="utf-8")
    (folder / "owner.json").unlink()
    if owner:
        (folder / "owner.json").write_text(owner, encoding="utf-8")
    assert [each.id for each in many.store.models.broken()] == [anna.model]
    assert anna.lab.store.models.broken() == ()
    assert told(lambda: anna.lab.model(anna.model))[0] == "error-missing-model"


ODD = ["../models", "%2e%2e", "\0", "m-" + "0" * 10_000, "' OR 1=1 --", "m-0123456789AB", "", ".", "m-000000000000/.."]


@pytest.mark.parametrize("odd", ODD)
def test_what_can_be_no_identifier_is_not_found(odd, anna):
    for ask in (anna.lab.model, anna.lab.corpus, anna.lab.queue.get, anna.lab.latest_frame, anna.lab.outline):
        with pytest.raises(Missing):
            ask(odd, 0) if ask == anna.lab.outline else ask(odd)


@pytest.mark.parametrize("act", ["get", "stop", "end"])
def test_another_s_job_is_neither_seen_nor_stopped(act, anna, bert):
    foreign, never = (told(lambda id=id: getattr(bert.lab.queue, act)(id)) for id in (anna.job, NEVER["job"]))
    assert foreign == never == ("error-missing-job", {"kind": "job"})
    assert anna.lab.queue.get(anna.job).active


def test_the_same_question_of_two_workspaces_is_two_jobs_of_which_neither_learns_of_the_other(anna, bert):
    for person in (anna, bert):
        person.lab.queue.submit("project", {}, name="map", unique="same")
    first, second = (person.lab.queue.latest("same") for person in (anna, bert))
    assert first.id != second.id
    assert {first.workspace, second.workspace} == {anna.lab.workspace, bert.lab.workspace}
    again = anna.lab.queue.submit("project", {}, name="map", unique="same")
    assert again.id == first.id


def test_a_kept_answer_is_given_only_to_who_may_read_the_model(anna, bert):
    """A result in memory or in the cache: the same parameters do not help without the right to the model."""
    words = ("cat", "dog", "king", "queen")
    assert anna.lab.neighbours(anna.model, "cat", k=3)
    assert anna.lab.projection(anna.model, words, dimensions=2)
    for ask in (
        lambda lab: lab.neighbours(anna.model, "cat", k=3),
        lambda lab: lab.projection(anna.model, words, dimensions=2),
    ):
        with pytest.raises(Missing):
            ask(bert.lab)


def test_the_beginning_of_an_upload_is_not_remembered_for_others(anna, bert):
    choices = {"reading": ReadingChoices(), "characters": 50}
    assert "anna" in anna.lab.beginning(anna.upload, 0, None, **choices)
    with pytest.raises(Missing):
        bert.lab.beginning(anna.upload, 0, None, **choices)
    assert bert.lab.staged(anna.upload) == ()
    bert.lab.store.uploads.drop(anna.upload)
    assert anna.lab.staged(anna.upload) == ("anna.txt",)
    with pytest.raises(Missing):
        bert.lab.make_corpus(name="stolen", segmentation=Segmentation(), upload=anna.upload)


def test_one_with_the_same_text_is_not_told_that_another_has_it(anna, bert, many):
    """The corpus task looks for a corpus with the same tokens among one's own alone."""
    from embed_core.jobs.tasks.corpus import same_corpus

    identity = anna.lab.corpus(anna.corpus).identity
    assert same_corpus(many.store.seen_by(anna.lab.workspace), identity) == anna.corpus
    assert same_corpus(many.store.seen_by(bert.lab.workspace), identity) is None


def test_what_was_made_alone_is_hidden_among_many_unless_the_operator_shows_it(anna, many):
    house = many.store.models.copy(anna.model, name="house")
    assert house.owner == ""
    with pytest.raises(Missing):
        anna.lab.model(house.id)
    shown = Lab(replace(many.settings, show_house=True)).for_workspace(anna.lab.workspace)
    assert shown.model(house.id).words
    assert not shown.store.models.card(house.id).own
    assert told(lambda: shown.store.models.rename(house.id, "mine"))[0] == "error-not-yours"


def test_alone_everything_is_seen_by_whoever_opens_the_pages(anna, bert, many):
    alone = Lab(replace(many.settings, mode="alone")).for_workspace(anna.lab.workspace)
    assert {card.id for card in alone.models()} == {anna.model, bert.model}
    assert all(card.own for card in alone.models())


def test_who_is_seen_by_a_workspace_is_seen_as_that_workspace_however_often_one_asks(anna, bert, many):
    again = anna.lab.for_workspace(bert.lab.workspace)
    assert [card.id for card in again.models()] == [bert.model]
    assert [job.id for job in again.queue.jobs()] == [bert.job]


def test_a_look_at_vectors_that_came_up_is_not_remembered_for_others(anna, bert):
    upload = anna.lab.stage([("secret-name.txt", b"cat 1 2\ndog 3 4\n")])
    assert anna.lab.preview_import(upload=upload, choices=ImportChoices()).words
    foreign, never = (
        told(lambda id=id: bert.lab.preview_import(upload=id, choices=ImportChoices()))
        for id in (upload, NEVER["upload"])
    )
    assert foreign == never == ("error-missing-upload", {"kind": "upload"})


SETS = {
    "set_score": (b": pets\ncat dog king queen\ndog cat queen king\n", b"SECRET LINE\n", {"options": SetOptions()}),
    "similarity_score": (b"cat,dog,7\nking,queen,8\nman,woman,9\n", b"SECRET LINE\n", {}),
    "odd_score": (b"cat dog king\nking queen dog\n", b"SECRET\n", {}),
    "categorisation": (b"cat,pet\ndog,pet\nking,ruler\nqueen,ruler\n", b"SECRET\n", {}),
}


@pytest.mark.parametrize("method", SETS)
def test_a_score_shows_nothing_of_another_s_file_with_the_same_questions(method, anna, bert):
    """Neither what it is called nor its lines that could not be read."""
    good, bad, given = SETS[method]
    bert.lab.accept(anna.lab.share(anna.model)[0])
    scores = []
    for lab, name, data in (
        (anna.lab, "patients.csv", good + bad),
        (bert.lab, "mine.csv", good),
        (bert.lab, "patients.csv", good),
    ):
        found = getattr(lab, method)(anna.model, lab.stage([(name, data)]), **given)
        scores.append(found[0] if method == "set_score" else found)
    assert [score.set.name for score in scores] == ["patients.csv", "mine.csv", "patients.csv"]
    assert [score.set.bad_count for score in scores] == [1, 0, 0]


def test_a_model_with_the_same_vectors_and_another_story_has_its_own_health(anna, bert):
    """An archive may hold a lent model's vectors with made-up facts: these are nobody else's."""
    bert.lab.accept(anna.lab.share(anna.model)[0])
    model = anna.lab.model(anna.model)
    forged = replace(model.meta, epochs=99, exploded=True)
    other = WordVectors(model.words, model.counts, np.array(model.matrix), forged)
    theirs = bert.lab.store.models.publish(other.save, name="forged")
    assert bert.lab.model(theirs.id).identity == model.identity
    for ask in ("health", "checkup"):
        assert getattr(bert.lab, ask)(theirs.id).epochs == 99
        found = getattr(anna.lab, ask)(anna.model)
        assert found.epochs == 1 and "remark-exploded" not in {remark.identifier for remark in found.remarks}
    assert bert.lab.read_as(theirs.id, "simplified").meta.epochs == 99
    assert anna.lab.read_as(anna.model, "simplified").meta.epochs == 1


@pytest.mark.parametrize("act", ["stop", "end"])
def test_what_the_house_does_for_all_is_seen_and_nobody_s_to_stop(act, anna, many):
    job = many.queue.submit("teaching", {}, name="teaching")
    assert anna.lab.queue.get(job.id).active
    assert told(lambda: getattr(anna.lab.queue, act)(job.id))[0] == "error-not-yours"
    assert many.queue.get(job.id).active


def test_an_archive_does_not_tell_which_identifiers_others_have(anna, bert, tmp_path):
    packed = tmp_path / "all.zip"
    with packed.open("wb") as out:
        write_archive(out, parcels_of(anna.lab.store, models=[anna.model]), moment="2026-01-01T00:00:00Z")

    def now(store):
        report = bring_archive(store, "all.zip", packed, workspace=store.models.owner, trainers=("word2vec",))
        return report.arrivals[0].now

    taken = now(bert.lab.store)
    anna.lab.delete(anna.lab.store.models.card(anna.model))
    anna.lab.purge(anna.lab.binned()[0])
    free = now(bert.lab.for_workspace("c" * 16).store)
    assert anna.model not in (taken, free)


def test_a_report_on_a_lent_model_is_by_the_reader_s_own_replicate(anna, bert):
    """Which other seed the owner has, and how far it agrees, is the owner's."""
    model = anna.lab.model(anna.model)
    rng = np.random.default_rng(7)
    near, far = model.matrix + 0.001, rng.normal(size=model.matrix.shape).astype(np.float32)
    bert.lab.accept(anna.lab.share(anna.model)[0])
    told = []
    for lab, rows in ((anna.lab, near), (bert.lab, far)):
        other = WordVectors(model.words, model.counts, rows.astype(np.float32), model.meta)
        lab.store.models.publish(other.save, name="seed", extra={"replicate_of": model.identity})
        told.append(lab.evaluation_report(anna.model)[0].health.stability.mean)
    assert told[0] == 1.0 > told[1]
