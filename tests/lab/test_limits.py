"""Limits: refused before the work begins, with the numbers, and with what to delete."""

import io

import pytest

from embed_core.archive import parcels_of, write_archive
from embed_core.corpus import Segmentation, corpus_of_text
from embed_core.errors import LabError
from embed_core.jobs.task import Task
from embed_core.jobs.tasks import TASKS
from embed_core.settings import MEGABYTE
from embed_core.store import Missing, NoMoreFiles, NoMoreModels, NoMoreStorage
from embed_core.store.originals import ORIGINAL
from embed_core.training import Word2Vec
from embed_core.vectors.formats import about_bytes
from embed_core.vectors.formats.coats import COATS

QUICK = Word2Vec(epochs=1, min_count=1, vector_size=10)
A = "a" * 16


def test_no_more_models_than_allowed_those_on_their_way_included(make_many, make_person):
    lab = make_many(models_limit=3).for_workspace(A)
    anna = make_person(lab, name="anna", seed=1)
    lab.train(anna.corpus, QUICK, name="second")
    lab.train(anna.corpus, Word2Vec(epochs=2, min_count=1, vector_size=10), name="third")
    with pytest.raises(NoMoreModels) as told:
        lab.train(anna.corpus, Word2Vec(epochs=3, min_count=1, vector_size=10), name="fourth")
    assert told.value.parameters == {"have": 1, "coming": 2, "most": 3}
    assert len(lab.queue.jobs(kind="train")) == 2
    with pytest.raises(NoMoreModels):
        lab.plan(anna.corpus, Word2Vec(epochs=3, min_count=1))


def test_what_is_deleted_makes_room_for_models(make_many, make_person):
    lab = make_many(models_limit=1).for_workspace(A)
    anna = make_person(lab, name="anna", seed=1)
    with pytest.raises(NoMoreModels):
        lab.train(anna.corpus, QUICK, name="second")
    lab.delete(lab.store.models.card(anna.model))
    assert lab.train(anna.corpus, QUICK, name="second").active


def test_the_storage_of_a_workspace_counts_models_corpora_bin_and_uploads(make_many, make_person):
    lab = make_many(storage_limit=10 * MEGABYTE).for_workspace(A)
    anna = make_person(lab, name="anna", seed=1)
    kept = lab.store.models.card(anna.model).bytes + lab.store.corpora.card(anna.corpus).bytes
    before = lab.allowance().storage
    assert before == kept + lab.store.uploads.staged_bytes() > kept
    upload = lab.stage([("a.txt", b"a" * 5 * MEGABYTE)])
    assert lab.allowance().storage > before + 5 * MEGABYTE
    with pytest.raises(NoMoreStorage) as told:
        lab.stage([("b.txt", b"b" * 6 * MEGABYTE)])
    assert told.value.parameters["most"] == 10 and told.value.parameters["more"] == 6
    assert told.value.parameters["largest"] == "text of anna"
    with pytest.raises(NoMoreStorage):
        lab.make_corpus(name="big", segmentation=Segmentation(), upload=upload)
    lab.store.uploads.drop(upload)
    assert lab.allowance().storage == before
    lab.delete(lab.store.models.card(anna.model))
    assert abs(lab.allowance().storage - before) < 2000  # the label, which is no part of a model, counts in the bin
    lab.purge(lab.binned()[0])
    assert lab.allowance().storage < before


def test_a_lent_model_does_not_count_and_a_copy_of_it_does(make_many, make_person):
    operator = make_many(models_limit=1)
    anna = make_person(operator.for_workspace(A), name="anna", seed=1)
    bert = operator.for_workspace("b" * 16)
    bert.accept(anna.lab.share(anna.model)[0])
    assert bert.allowance().models == 0
    bert.take_copy(bert.store.models.card(anna.model))
    assert bert.allowance().models == 1
    with pytest.raises(NoMoreModels):
        bert.take_copy(bert.store.models.card(anna.model))


def test_a_copy_of_a_lent_text_needs_no_room_for_the_uploaded_files_that_it_goes_without(make_many):
    operator = make_many(storage_limit=2 * MEGABYTE)
    anna, bert = operator.for_workspace(A), operator.for_workspace("b" * 16)
    corpus = corpus_of_text("cat dog king queen " * 500, Segmentation())

    def write(folder):
        corpus.save(folder)
        (folder / ORIGINAL).mkdir()
        (folder / ORIGINAL / "0000").write_bytes(b"x" * 3 * MEGABYTE)
        (folder / ORIGINAL / "names.json").write_text('{"names": ["thesis.docx"]}')

    made = anna.store.corpora.publish(write, name="lent")
    bert.accept(anna.share_texts([made.id])[0])
    copied = bert.take_copy(bert.store.corpora.card(made.id))
    assert copied.bytes == bert.allowance().storage < 2 * MEGABYTE < made.bytes
    bert.stage([("much.txt", b"x" * (2 * MEGABYTE - 2 * copied.bytes + 1))])
    with pytest.raises(NoMoreStorage):  # the text itself counts
        bert.take_copy(bert.store.corpora.card(made.id))


def test_a_limit_of_nought_is_none_and_the_operator_has_none(make_many, make_person):
    operator = make_many(models_limit=0, storage_limit=0)
    anna = make_person(operator.for_workspace(A), name="anna", seed=1)
    anna.lab.make_room(models=10**6, bytes=10**15)
    operator.make_room(models=10**6, bytes=10**15)
    assert anna.lab.allowance().storage_limit == 0


def test_one_s_storage_is_told_of_one_s_own_alone(make_many, make_person):
    operator = make_many(storage_limit=100 * MEGABYTE)
    anna, bert = (make_person(operator.for_workspace(who * 16), name=who, seed=1) for who in "ab")
    found = anna.lab.usage()
    assert {item.id for item in found.items} == {anna.model, anna.corpus}
    assert found.free <= 100 * MEGABYTE - sum(item.bytes for item in found.items)
    assert {item.id for item in operator.usage().items} == {anna.model, anna.corpus, bert.model, bert.corpus}


def test_a_training_that_will_be_ended_is_said_to_be_before_it_begins(make_many, make_person):
    operator = make_many(training_seconds=1)
    anna = make_person(operator.for_workspace(A), name="anna", seed=1)
    slow = Word2Vec(epochs=500, min_count=1, vector_size=1000)
    remark = next(r for r in anna.lab.plan(anna.corpus, slow).remarks if r.identifier == "remark-training-seconds")
    assert remark.level == "warning" and remark.parameters["minutes"] > remark.parameters["most"]
    names = {r.identifier for r in anna.lab.plan(anna.corpus, QUICK).remarks}
    assert ("remark-training-seconds" in names) == (anna.lab.estimate(anna.corpus, QUICK).seconds > 1)
    assert "remark-training-seconds" not in {r.identifier for r in operator.plan(anna.corpus, slow).remarks}


def test_one_floods_the_queue_and_another_is_still_served(many, anna, bert):
    with pytest.raises(LabError) as told:
        for n in range(100):
            anna.lab.queue.submit("train", {}, name=f"{n}")
    assert told.value.identifier == "error-workspace-full"
    assert anna.lab.allowance().waiting == anna.lab.allowance().waiting_limit == 10
    assert bert.lab.queue.submit("train", {}, name="mine").position == 1
    assert [job.name for job in bert.lab.queue.jobs(kind="train")] == ["mine"]


def test_a_model_from_elsewhere_counts_before_it_is_taken_in(make_many, make_person):
    lab = make_many(models_limit=2, storage_limit=20 * MEGABYTE).for_workspace(A)
    make_person(lab, name="anna", seed=1)
    small = lab.stage([("small.txt", b"cat 1 2\ndog 3 4\n")])
    lines = "".join(f"w{row}" + " 0" * 2_000 + "\n" for row in range(2_500))
    large = lab.stage([("large.txt", lines.encode())])
    with pytest.raises(NoMoreStorage):
        lab.import_model(name="large", upload=large)
    lab.store.uploads.drop(large)
    assert lab.import_model(name="small", upload=small).active
    with pytest.raises(NoMoreModels) as told:
        lab.import_model(name="again", upload=small)
    assert told.value.parameters == {"have": 1, "coming": 1, "most": 2}


def test_what_comes_back_from_the_bin_needs_its_place_again(make_many, make_person):
    lab = make_many(models_limit=1, storage_limit=MEGABYTE).for_workspace(A)
    anna = make_person(lab, name="anna", seed=1)
    card = lab.store.models.card(anna.model)
    lab.delete(card)
    lab.restore(card)
    lab.restore(card)
    lab.delete(card)
    assert lab.train(anna.corpus, QUICK, name="second").active
    with pytest.raises(NoMoreModels):
        lab.restore(card)
    assert [item.id for item in lab.binned()] == [anna.model]


def test_the_models_of_an_archive_that_is_on_its_way_count(make_many, make_person):
    operator = make_many(models_limit=3)
    anna = make_person(operator.for_workspace(A), name="anna", seed=1)
    parcels = parcels_of(anna.lab.store, models=[anna.model, anna.lab.store.models.copy(anna.model).id])
    packed = io.BytesIO()
    write_archive(packed, parcels, moment="2026-01-01T00:00:00Z")
    bert = operator.for_workspace("b" * 16)
    upload = bert.stage([("all.zip", packed.getvalue())])
    assert bert.import_archive(upload).active
    bert.make_room(models=1)
    with pytest.raises(NoMoreModels) as told:
        bert.make_room(models=2)
    assert told.value.parameters == {"have": 0, "coming": 2, "most": 3}


def test_files_that_were_written_to_be_taken_along_do_not_fill_the_disk(make_many, make_person):
    lab = make_many(storage_limit=100_000).for_workspace(A)
    anna = make_person(lab, name="anna", seed=1)

    def exported(coat, size):
        job = lab.export_model(anna.model, "glove", coat=coat)
        lab.store.exports.make(job.id, lambda path: path.write_bytes(b"x" * size))
        told = f'{{"file": "model", "bytes": {size}}}'
        query = "UPDATE jobs SET state = 'finished', result = ? WHERE id = ?"
        lab.store.index.change(lambda db: db.execute(query, (told, job.id)))
        return job.id

    first, second = exported("", 60_000), exported("gz", 30_000)
    assert [lab.exported(job)[0] for job in (first, second)] == ["model", "model"]
    third = exported("bz2", 30_000)
    assert lab.exported(first) and lab.exported(third)
    exported("xz", 1000)
    with pytest.raises(Missing):
        lab.exported(first)
    assert lab.exported(second) and lab.exported(third)


def flood(ask):
    """Ask for things until no more are allowed, and return how many were."""
    for n in range(50):
        try:
            ask(n)
        except NoMoreFiles as error:
            return n, error.parameters
    raise AssertionError("nothing was refused")


def test_exports_and_packings_that_are_on_their_way_count_too(make_many, make_person):
    lab = make_many(storage_limit=15_000, per_workspace=1000).for_workspace(A)
    anna = make_person(lab, name="anna", seed=1)
    about = about_bytes(lab.model(anna.model), "glove")
    formats = [each.id for each in lab.export_formats(anna.model)]
    sizes = [about_bytes(lab.model(anna.model), each) for each in formats for _ in COATS]
    asked, told = flood(
        lambda n: lab.export_model(anna.model, formats[n // len(COATS)], coat=tuple(COATS)[n % len(COATS)])
    )
    assert asked > 5 and sum(sizes[:asked]) <= 15_000 < sum(sizes[: asked + 1])
    assert told["most"] == 0.0 and about < 15_000
    assert len(lab.queue.jobs(kind="export", active_only=True)) == asked
    first = lab.export_model(anna.model, formats[0], coat=next(iter(COATS)))
    assert first.active, "what is under way is asked for once more without a second file"
    lab.queue.stop(first.id)
    with pytest.raises(NoMoreFiles):
        lab.export_archive(corpora=[anna.corpus], models=[anna.model], notes=[], name="all")


def test_packings_are_as_large_as_what_goes_in(make_many, make_person):
    lab = make_many(storage_limit=100_000, per_workspace=1000).for_workspace(A)
    anna = make_person(lab, name="anna", seed=1)
    size = lab.store.models.card(anna.model).bytes + lab.store.corpora.card(anna.corpus).bytes
    asked, _ = flood(lambda n: lab.export_archive(corpora=[anna.corpus], models=[anna.model], notes=[], name=f"{n}"))
    assert asked == 100_000 // size
    for job in lab.queue.jobs(kind="pack"):
        lab.queue.stop(job.id)
    (job,) = (lab.export_archive(corpora=[], models=[anna.model], notes=[], name="x"),)
    assert job.spec["about"] == lab.store.models.card(anna.model).bytes


@pytest.mark.parametrize("kind", ["export", "pack"])
def test_the_worker_asks_once_more_before_it_writes(kind, make_many, make_person):
    lab = make_many(storage_limit=100).for_workspace(A)
    anna = make_person(make_many().for_workspace(A), name="anna", seed=1)
    spec = {"model": anna.model, "models": [anna.model], "format": "glove", "workspace": A}
    task = Task("j-000000000001", spec, lab.store, lambda _: None, lambda: False)
    with pytest.raises(NoMoreFiles):
        TASKS[kind].run(task)
    assert not list(lab.store.bench.folder.glob("export-*"))


def test_what_one_takes_along_is_no_more_than_one_may_have(make_many, make_person):
    operator = make_many(models_limit=2)
    before = make_person(operator.for_workspace(A), name="anna", seed=1)
    shared, _ = before.lab.share(before.model)
    newer = before.lab.store.models.copy(before.model, name="newer")
    signed = operator.for_workspace("c" * 32)
    own = make_person(signed, name="own", seed=2)
    assert signed.take_along(A) == 2, "the newer model, and the corpus"
    assert {card.id for card in signed.models()} == {newer.id, own.model}
    assert signed.left_behind(A) == 1 and signed.shared_by_me() == ()
    assert operator.for_workspace("b" * 32).accept(shared).models == (before.model,), "shared still, by its owner"
    signed.delete(signed.store.models.card(own.model))
    assert signed.take_along(A) == 1
    assert signed.left_behind(A) == 0 and signed.shared_by_me()[0].models == ("model",)


def test_what_one_takes_along_fits_into_the_storage(make_many, make_person):
    operator = make_many(storage_limit=30_000)
    before = make_person(operator.for_workspace(A), name="anna", seed=1)
    while before.lab.allowance().storage < 30_000:
        before.lab.store.corpora.copy(before.corpus)
    signed = operator.for_workspace("c" * 32)
    assert signed.take_along(A) > 0
    assert signed.allowance().storage <= 30_000 and signed.left_behind(A) > 0


def test_uploads_that_nobody_needs_are_forgotten_and_those_of_a_job_and_of_others_are_not(make_many, make_person):
    operator = make_many()
    anna, bert = (make_person(operator.for_workspace(who * 16), name=who, seed=1) for who in "ab")
    first, second = (anna.lab.stage([("a.txt", b"a" * 1000)]) for _ in range(2))
    bert.lab.forget_staged(first)
    assert anna.lab.staged(first)
    anna.lab.forget_staged(first)
    anna.lab.forget_staged(anna.upload)  # which a job waits to read
    assert (anna.lab.staged(first), anna.lab.staged(anna.upload)) == ((), ("a.txt",))
    anna.lab.forget_uploads()
    assert set(anna.lab.store.uploads.all()) == {anna.upload} and not anna.lab.staged(second)
    query = "UPDATE jobs SET state = 'interrupted' WHERE id = ?"
    anna.lab.store.index.change(lambda db: db.execute(query, (anna.job,)))
    anna.lab.forget_uploads()
    assert anna.lab.store.uploads.all() == () and anna.lab.store.uploads.staged_bytes() == 0
    assert bert.lab.staged(bert.upload)
