"""What people let one another read: from the code that is put in to the moment when it is withdrawn."""

import pytest

from embed_core.archive import parcels_of
from embed_core.errors import LabError
from embed_core.store import Missing, NotYours
from embed_core.store.originals import ORIGINAL


def refused(call):
    with pytest.raises(LabError) as told:
        call()
    return told.value.identifier


def test_a_shared_model_can_be_read_and_its_sentences_cannot(anna, bert):
    code, _ = anna.lab.share(anna.model)
    assert bert.lab.accept(code).models == (anna.model,)
    assert bert.lab.neighbours(anna.model, "cat", k=3) == anna.lab.neighbours(anna.model, "cat", k=3)
    card = bert.lab.store.models.card(anna.model)
    assert card.shared and not card.own
    assert {each.id for each in bert.lab.models()} == {bert.model, anna.model}
    assert bert.lab.corpus_of(anna.model) is None
    for ask in (lambda: bert.lab.corpus(anna.corpus), lambda: bert.lab.concordance(anna.corpus, "cat")):
        assert refused(ask) == "error-missing-corpus"


def test_with_the_sentences_the_corpus_can_be_read_too_but_not_the_uploaded_files(anna, bert):
    folder = anna.lab.store.corpora.path(anna.corpus) / ORIGINAL
    folder.mkdir()
    (folder / "0000").write_text("secret")
    (folder / "names.json").write_text('{"names": ["thesis.docx"]}')
    code, _ = anna.lab.share(anna.model, with_corpus=True)
    bert.lab.accept(code)
    assert bert.lab.corpus_of(anna.model) == anna.corpus
    assert bert.lab.concordance(anna.corpus, "cat").total > 0
    assert [file.name for file in anna.lab.originals(anna.corpus)] == ["thesis.docx"]
    assert bert.lab.originals(anna.corpus) == ()
    assert bert.lab.stage_again(anna.corpus) == ""
    packed, lent = (parcels_of(who.lab.store, corpora=[anna.corpus])[0].files for who in (anna, bert))
    assert {name for name, _ in packed} - {name for name, _ in lent} == {"original/0000", "original/names.json"}
    copied = bert.lab.take_copy(bert.lab.store.corpora.card(anna.corpus))
    assert not (bert.lab.store.corpora.path(copied.id) / ORIGINAL).exists()


@pytest.mark.parametrize("end", ["withdraw", "delete"])
def test_what_is_shared_no_longer_is_as_if_it_had_never_been(end, anna, bert):
    code, share = anna.lab.share(anna.model, with_corpus=True)
    bert.lab.accept(code)
    assert bert.lab.model(anna.model)
    if end == "withdraw":
        anna.lab.withdraw(share.key)
    else:
        anna.lab.delete(anna.lab.store.models.card(anna.model))
    assert refused(lambda: bert.lab.model(anna.model)) == "error-missing-model"
    assert [card.id for card in bert.lab.models()] == [bert.model]
    assert [(item.name, item.share) for item in bert.lab.shared_with_me()] == [("model", None)]
    assert refused(lambda: bert.lab.accept(code)) == "error-missing-share"
    assert len(anna.lab.shared_by_me()) == (end == "delete")


@pytest.mark.parametrize("purged", [False, True])
def test_without_the_model_its_sentences_are_read_by_nobody_and_the_share_can_be_ended(purged, anna, bert):
    code, share = anna.lab.share(anna.model, with_corpus=True)
    bert.lab.accept(code)
    card = anna.lab.store.models.card(anna.model)
    anna.lab.delete(card)
    for ask in (lambda: bert.lab.corpus(anna.corpus), lambda: bert.lab.concordance(anna.corpus, "cat")):
        assert refused(ask) == "error-missing-corpus"
    assert [c.id for c in bert.lab.corpora()] == [bert.corpus]
    (given,) = anna.lab.shared_by_me()
    assert (given.share, given.models, given.corpora, given.binned) == (share, (), (), ("model",))
    if purged:
        anna.lab.purge(anna.lab.binned()[0])
        assert anna.lab.shared_by_me() == () and not anna.lab.is_lent(card)
    else:
        anna.lab.withdraw(share.key)
        anna.lab.restore(card)
    assert refused(lambda: bert.lab.model(anna.model)) == "error-missing-model"
    assert refused(lambda: bert.lab.corpus(anna.corpus)) == "error-missing-corpus"


def test_of_a_view_of_two_models_the_second_is_read_listed_and_withdrawn_without_the_first(anna, bert):
    second = anna.lab.store.models.copy(anna.model)
    code, share = anna.lab.share(anna.model, also=[second.id], with_corpus=True)
    bert.lab.accept(code)
    anna.lab.delete(anna.lab.store.models.card(anna.model))
    assert refused(lambda: bert.lab.model(anna.model)) == "error-missing-model"
    assert bert.lab.model(second.id) and bert.lab.corpus(anna.corpus)
    (item,) = bert.lab.shared_with_me()
    assert item.share.models == (second.id,)
    (given,) = anna.lab.shared_by_me()
    assert (given.models, given.corpora, given.binned) == (("model 2",), ("text of anna",), ("model",))
    anna.lab.purge(anna.lab.binned()[0])
    (given,) = anna.lab.shared_by_me()
    assert (given.models, given.binned) == (("model 2",), ())
    anna.lab.withdraw(share.key)
    assert refused(lambda: bert.lab.model(second.id)) == "error-missing-model"
    assert refused(lambda: bert.lab.corpus(anna.corpus)) == "error-missing-corpus"


def test_a_text_is_shared_for_itself_without_its_files_and_its_end_is_the_end(anna, bert):
    code, share = anna.lab.share_texts([anna.corpus], page="corpus", choices={"corpus": anna.corpus})
    assert refused(lambda: bert.lab.share_texts([anna.corpus])) == "error-missing-corpus"
    bert.lab.accept(code)
    assert bert.lab.shared_with_me()[0].name == "text of anna"
    assert refused(lambda: bert.lab.share_texts([anna.corpus])) == "error-not-yours"
    assert bert.lab.concordance(anna.corpus, "cat").total > 0 and bert.lab.originals(anna.corpus) == ()
    assert refused(lambda: bert.lab.model(anna.model)) == "error-missing-model"
    anna.lab.withdraw(share.key)
    assert refused(lambda: bert.lab.corpus(anna.corpus)) == "error-missing-corpus"
    code, _ = anna.lab.share_texts([anna.corpus])
    bert.lab.accept(code)
    card = anna.lab.store.corpora.card(anna.corpus)
    anna.lab.queue.stop(anna.job)
    anna.lab.delete(card)
    assert refused(lambda: bert.lab.corpus(anna.corpus)) == "error-missing-corpus"
    assert anna.lab.shared_by_me()[0].binned == ("text of anna",)
    anna.lab.purge(anna.lab.binned()[0])
    assert anna.lab.shared_by_me() == ()


def test_what_comes_back_from_the_bin_is_told_to_be_shared_still(anna, bert):
    code, _ = anna.lab.share(anna.model)
    bert.lab.accept(code)
    card = anna.lab.store.models.card(anna.model)
    anna.lab.delete(card)
    assert anna.lab.is_lent(card) and not bert.lab.is_lent(card)
    anna.lab.restore(card)
    assert bert.lab.model(anna.model) and anna.lab.shared_by_me()[0].models == ("model",)


def test_what_is_gone_for_good_is_not_shared_any_more_and_what_lies_in_the_bin_is_again_once_it_is_back(anna, bert):
    second = anna.lab.store.models.copy(anna.model)
    for id in (anna.model, second.id):
        anna.lab.share(id)
        anna.lab.delete(anna.lab.store.models.card(id))
    anna.lab.purge(next(item for item in anna.lab.binned() if item.id == second.id))
    assert [share.models for share in anna.lab.store.shares.given(anna.lab.workspace)] == [(anna.model,)]
    anna.lab.restore(next(item for item in anna.lab.binned()))
    anna.lab.share(anna.model)
    assert [share.models for share in anna.lab.store.shares.given(anna.lab.workspace)] == [(anna.model,)] * 2


def test_a_reader_changes_nothing_of_what_is_lent(anna, bert):
    bert.lab.accept(anna.lab.share(anna.model, with_corpus=True)[0])
    for shelf, id in ((bert.lab.store.models, anna.model), (bert.lab.store.corpora, anna.corpus)):
        for change in (lambda s=shelf, i=id: s.rename(i, "mine"), lambda s=shelf, i=id: s.delete(i)):
            assert refused(change) == "error-not-yours"
        assert refused(lambda s=shelf, i=id: s.drop(i, "original")) == "error-not-yours"
    assert refused(lambda: bert.lab.share(anna.model)) == "error-not-yours"
    assert refused(lambda: bert.lab.drop_originals(anna.corpus)) == "error-not-yours"
    assert anna.lab.store.models.card(anna.model).name == "model"


def test_a_copy_is_one_s_own_and_stays(anna, bert):
    code, share = anna.lab.share(anna.model)
    bert.lab.accept(code)
    copied = bert.lab.take_copy(bert.lab.store.models.card(anna.model))
    assert copied.own and copied.name == "model 2" and copied.owner == bert.lab.workspace
    anna.lab.withdraw(share.key)
    assert bert.lab.model(copied.id).identity == anna.lab.model(anna.model).identity
    first = anna.lab.store.models.path(anna.model) / "vectors.npy"
    assert first.stat().st_ino == (bert.lab.store.models.path(copied.id) / "vectors.npy").stat().st_ino


def test_a_view_shares_each_model_that_it_shows(anna, bert):
    second = anna.lab.store.models.copy(anna.model)
    choices = {"model": anna.model, "with": second.id}
    code, _ = anna.lab.share(anna.model, also=[second.id], page="compare", choices=choices)
    share = bert.lab.accept(code)
    assert (share.page, share.choices) == ("compare", choices)
    assert bert.lab.comparison(anna.model, second.id)


def test_a_reader_s_own_work_on_a_lent_model_is_the_reader_s(anna, bert):
    bert.lab.accept(anna.lab.share(anna.model)[0])
    job = bert.lab.queue.submit("believe", {"model": anna.model}, name="secret of bert")
    assert refused(lambda: anna.lab.queue.get(job.id)) == "error-missing-job"
    told = refused(lambda: anna.lab.delete(anna.lab.store.models.card(anna.model)))
    assert told == "error-in-use-elsewhere"


def test_one_who_has_the_same_text_reads_the_sentences_of_a_lent_model_in_it(anna, bert):
    bert.lab.accept(anna.lab.share(anna.model)[0])
    same = bert.lab.store.corpora.publish(anna.lab.corpus(anna.corpus).save, name="the same text")
    assert bert.lab.corpus_of(anna.model) == same.id


def test_a_lecturer_reads_the_models_of_who_is_in_the_room_and_nothing_else(anna, bert):
    room = bert.lab.make_room_for_students("Seminar")
    assert refused(lambda: bert.lab.model(anna.model)) == "error-missing-model"
    anna.lab.join_room(room.code, name="小明")
    assert [(each.student.name, each.card.id) for each in bert.lab.room_models(room.id)] == [("小明", anna.model)]
    assert bert.lab.comparison(anna.model, bert.model)
    assert [card.id for card in bert.lab.models()] == [bert.model]
    assert [card.id for card in bert.lab.models_with(anna.model)] == [bert.model, anna.model]
    assert refused(lambda: bert.lab.corpus(anna.corpus)) == "error-missing-corpus"
    assert refused(lambda: bert.lab.queue.get(anna.job)) == "error-missing-job"
    assert refused(lambda: bert.lab.store.models.rename(anna.model, "x")) == "error-not-yours"
    assert refused(lambda: anna.lab.model(bert.model)) == "error-missing-model"
    anna.lab.leave_room(room.id)
    assert bert.lab.room_models(room.id) == ()
    assert refused(lambda: bert.lab.model(anna.model)) == "error-missing-model"
    assert [card.id for card in bert.lab.models_with(anna.model)] == [bert.model]


def test_a_room_shows_its_students_to_its_lecturer_alone(anna, bert):
    room = bert.lab.make_room_for_students("Seminar")
    anna.lab.join_room(room.code, name="小明")
    for ask in (anna.lab.students, anna.lab.room_models, anna.lab.close_room):
        assert refused(lambda ask=ask: ask(room.id)) == refused(lambda ask=ask: ask("r-000000000000"))


def test_who_signs_in_takes_along_what_the_browser_made(anna, bert):
    anna.lab.delete(anna.lab.store.models.copy(anna.model))
    code, _ = anna.lab.share(anna.model)
    bert.lab.accept(code)
    kept = anna.lab.keep_bookmark(anna.model, {"word": "cat"}, name="view")
    room = bert.lab.make_room_for_students("Seminar")
    anna.lab.join_room(room.code, name="小明")
    signed = anna.lab.for_workspace("c" * 16)
    assert signed.left_behind(anna.lab.workspace) == 2
    assert signed.take_along(anna.lab.workspace) == 3
    assert signed.left_behind(anna.lab.workspace) == 0
    assert signed.model(anna.model) and signed.corpus(anna.corpus) and len(signed.binned()) == 1
    assert [note.id for note in signed.bookmarks()] == [kept.id]
    assert signed.staged(anna.upload) == ("anna.txt",)
    assert bert.lab.model(anna.model)
    assert [each.student.name for each in bert.lab.room_models(room.id)] == ["小明"]
    for ask in (lambda: anna.lab.model(anna.model), lambda: anna.lab.corpus(anna.corpus)):
        with pytest.raises(Missing):
            ask()
    assert anna.lab.bookmarks() == () and anna.lab.binned() == ()


def test_where_one_works_alone_there_is_nothing_to_share(anna, many):
    for ask in (lambda: many.share(anna.model), lambda: many.accept("x"), lambda: many.join_room("x", name="x")):
        assert refused(ask) == "error-missing-share"
    assert many.shared_by_me() == many.shared_with_me() == many.my_rooms() == many.joined_rooms() == ()


def test_the_house_s_things_are_shared_by_nobody_but_copied_by_all_where_they_are_shown(make_many, make_person):
    operator = make_many(show_house=True)
    one = make_person(operator.for_workspace("a" * 16), name="one", seed=3)
    house = operator.store.models.copy(one.model, name="house")
    assert refused(lambda: one.lab.share(house.id)) == NotYours.message_id
    assert one.lab.take_copy(one.lab.store.models.card(house.id)).own
