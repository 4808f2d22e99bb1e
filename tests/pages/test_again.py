"""A corpus is read again from its original files: everything is chosen as it was, and can be changed."""

import time

import pytest

from embed_core.corpus import ReadingChoices, Segmentation
from embed_core.language import say_in
from embed_core.parameters import from_json

EN = say_in("en")
MADE = Segmentation(
    user_words=("灵吉菩萨",),
    splits=("猪八戒 道",),
    dictionary="西游",
    shortest=2,
    lower=False,
    aliases=(("悟空", "行者"), ("唐僧", "三藏")),
    own_stop_words=("那", "说"),
    phrases=("拜见 灵吉菩萨",),
)
TEXT = "那猪八戒拜见灵吉菩萨，悟空说了一遍。\n" * 40


def done(lab, job):
    deadline = time.monotonic() + 60
    while lab.queue.get(job.id).active:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return lab.queue.get(job.id).result


@pytest.fixture
def corpus(lab):
    upload = lab.stage([("一.txt", TEXT.encode("gb18030")), ("two.txt", b"A second file. It has two sentences.")])
    reading = ReadingChoices(chapters=True)
    job = lab.make_corpus(name="again", segmentation=MADE, upload=upload, encodings=["gb18030"], reading=reading)
    id = done(lab, job)["corpus"]
    yield lab.store.corpora.card(id)
    lab.delete(lab.store.corpora.card(id))
    lab.store.corpora.purge(id)


def test_everything_is_chosen_as_it_was(visit, lab, corpus):
    app = visit("corpus", task="look", corpus=corpus.id)
    app.button(key="read-again").click().run()
    assert not app.exception
    chosen = app.session_state["kept choices"]
    assert lab.staged(chosen["upload"]) == ("一.txt", "two.txt")
    assert (chosen["task"], chosen["source"]) == ("bring", "upload")
    assert (chosen["s.shortest"], chosen["s.lower"]) == ("2", "0")
    assert app.session_state["own dictionary"].name == "西游"
    assert app.session_state["own phrases"] == MADE.phrases
    assert app.session_state[f"encoding {chosen['upload']} 0"] == "gb18030"
    app.button(key="make-corpus").click().run()
    job = lab.queue.jobs(kind="corpus", limit=1)[0]
    assert from_json(Segmentation, job.spec["segmentation"]) == MADE
    assert job.spec["reading"] == corpus.extra["reading"]
    assert done(lab, job) == {"corpus": corpus.id, "existing": True}  # nothing was changed: no second one is kept


def test_what_is_changed_makes_another_corpus_and_the_first_stays(lab, corpus):
    upload = lab.stage_again(corpus.id)
    job = lab.make_corpus(name="again", segmentation=Segmentation(), upload=upload)
    made = done(lab, job)["corpus"]
    assert made != corpus.id
    assert "灵吉菩萨" in lab.corpus(corpus.id).counts or "拜见灵吉菩萨" in lab.corpus(corpus.id).counts
    assert [file.path.read_bytes() for file in lab.originals(made)] == [
        file.path.read_bytes() for file in lab.originals(corpus.id)
    ]
    lab.delete(lab.store.corpora.card(made))
    lab.store.corpora.purge(made)
    assert lab.originals(corpus.id)[0].path.read_bytes() == TEXT.encode("gb18030")


def test_nothing_is_offered_where_the_original_is_gone(visit, lab, corpus):
    lab.drop_originals(corpus.id)
    app = visit("corpus", task="look", corpus=corpus.id)
    assert "read-again" not in [button.key for button in app.button]
    assert lab.stage_again(corpus.id) == ""


def test_files_come_to_those_that_are_staged_and_are_taken_away_one_by_one(lab):
    first = lab.stage([("a.txt", b"one")])
    both = lab.stage([("b.txt", b"two"), ("c.txt", b"three")], beside=first)
    assert lab.staged(both) == ("a.txt", "b.txt", "c.txt") and lab.staged(first) == ()
    fewer = lab.keep_staged(both, [2, 0])
    assert lab.staged(fewer) == ("a.txt", "c.txt") and lab.staged(both) == ()
    assert [path.read_bytes() for _, path in lab.store.uploads.files(fewer)] == [b"one", b"three"]
    assert lab.keep_staged(fewer, []) == "" and lab.staged(fewer) == ()
