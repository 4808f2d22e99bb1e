"""What is left of disk and queue, once little is, is kept from those who could sign in and have not."""

import gzip
from types import SimpleNamespace

import pytest

from embed_core.jobs import queue as queue_module
from embed_core.jobs.refusals import QueueFull
from embed_core.settings import MEGABYTE
from embed_core.store import DiskReserved
from embed_core.training import Word2Vec
from embed_core.vectors.formats import ImportChoices

A, B = "a" * 32, "b" * 32
QUICK = Word2Vec(epochs=1, min_count=1, vector_size=10)


@pytest.fixture
def nearly_full(make_many, monkeypatch):
    """A server on a disk that has left so many bytes more than one person may keep."""

    def go(more, **limits):
        lab = make_many(**{"storage_limit": 10 * MEGABYTE} | limits)
        free = SimpleNamespace(free=10 * MEGABYTE + more)
        monkeypatch.setattr("embed_core.store.allowed.disk_usage", lambda _: free)
        return lab

    return go


def test_below_the_reserve_a_guest_brings_nothing_new_and_who_is_signed_in_does(nearly_full, make_person):
    lab = nearly_full(1000)
    guest, signed = lab.for_workspace(A, guest=True), lab.for_workspace(B)
    guest.stage([("fits.txt", b"x" * 1000)])
    with pytest.raises(DiskReserved):
        guest.stage([("more.txt", b"x" * 1001)])
    signed.stage([("more.txt", b"x" * 1001)])
    person = make_person(signed, name="anna", seed=1)
    with pytest.raises(DiskReserved):
        make_person(guest, name="bert", seed=2).lab.train(guest.corpora()[0].id, QUICK, name="model")
    assert signed.train(person.corpus, QUICK, name="model").active


def test_below_the_reserve_a_guest_has_no_files_written_to_be_taken_along(nearly_full, make_person):
    lab = nearly_full(1000)
    anna = make_person(lab.for_workspace(A), name="anna", seed=1)
    guest = lab.for_workspace(A, guest=True)
    asks = (
        lambda who: who.export_model(anna.model, "glove"),
        lambda who: who.export_archive(corpora=[], models=[anna.model], notes=[], name="all"),
    )
    for ask in asks:
        with pytest.raises(DiskReserved):
            ask(guest)
        assert ask(anna.lab).active


def test_below_the_reserve_what_does_not_tell_its_size_is_refused_too(nearly_full, monkeypatch):
    lab = nearly_full(1000)
    guest = lab.for_workspace(A, guest=True)
    upload = guest.stage([("vectors.txt.gz", gzip.compress(b"cat 1 2\ndog 3 4\n"))])
    assert guest._size(upload, (), ImportChoices()) == 0
    assert guest.import_model(name="there is room", upload=upload).active
    monkeypatch.setattr("embed_core.store.allowed.disk_usage", lambda _: SimpleNamespace(free=10 * MEGABYTE - 1))
    with pytest.raises(DiskReserved):
        guest.import_model(name="none", upload=upload, choices=ImportChoices(lenient=True))
    assert lab.for_workspace(A).import_model(name="signed", upload=upload, choices=ImportChoices(lenient=True)).active


def test_a_job_says_that_a_guest_asked_for_it_and_no_other_can_say_so(many, make_person):
    anna = make_person(many.for_workspace(A), name="anna", seed=1)
    guest = many.for_workspace(A, guest=True)
    asked = guest.queue.submit("train", {"corpus": anna.corpus}, name="x")
    again = anna.lab.queue.submit("train", asked.spec, name="x")
    assert (asked.of_guest, again.of_guest) == (True, False)
    assert dict(asked.spec) == {**again.spec, "guest": True}


def test_a_guest_who_deletes_can_take_it_back(nearly_full, make_person):
    lab = nearly_full(0)
    anna = make_person(lab.for_workspace(A), name="anna", seed=1)
    guest = lab.for_workspace(A, guest=True)
    card = guest.store.models.card(anna.model)
    guest.delete(card)
    guest.restore(card)
    assert guest.model(anna.model)


def test_where_storage_has_no_limit_there_is_no_reserve(nearly_full):
    nearly_full(-10 * MEGABYTE, storage_limit=0).for_workspace(A, guest=True).stage([("a.txt", b"x" * 1000)])


def test_guests_fill_two_thirds_of_the_queue_and_who_is_signed_in_the_rest(many, make_person, monkeypatch):
    monkeypatch.setattr(queue_module, "MOST_WAITING", 9)
    anna = make_person(many.for_workspace(A), name="anna", seed=1)
    guests = [many.for_workspace(f"{n:032x}", guest=True) for n in range(20)]

    def ask(lab):
        return lab.queue.submit("train", {"corpus": anna.corpus}, name="x")

    waiting = lambda: sum(job.state == "queued" for job in many.queue.jobs(active_only=True))  # noqa: E731
    refused = []
    for guest in guests:
        try:
            ask(guest)
        except QueueFull as error:
            refused.append((error.identifier, error.parameters))
    assert waiting() == 6
    assert set(map(str, refused)) == {str(("error-queue-full-guest", {"most": 6}))}
    for _ in range(3):
        ask(anna.lab)
    assert waiting() == 9
    with pytest.raises(QueueFull) as told:
        ask(anna.lab)
    assert (told.value.identifier, told.value.parameters) == ("error-queue-full", {"most": 9})
