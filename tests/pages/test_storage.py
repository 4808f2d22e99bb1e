"""The page Models keeps house: what takes room, the bin with its moments, the original uploads."""

import time
from datetime import datetime, timedelta, timezone

import pytest

from embed_core.corpus import Segmentation
from embed_core.figures import told_bytes
from embed_core.language import say_in
from pages.widgets.bin import ago

EN = say_in("en")
NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=timezone.utc)


@pytest.fixture
def corpus(lab):
    """Read these texts into a corpus of one's own and return its card; nothing of it is left afterwards."""
    made = []

    def make(*texts, name="mine"):
        files = [(f"text {number}.txt", text.encode("utf-8")) for number, text in enumerate(texts)]
        job = lab.make_corpus(name=name, segmentation=Segmentation(), upload=lab.stage(files))
        deadline = time.monotonic() + 60
        while lab.queue.get(job.id).active:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        made.append(lab.queue.get(job.id).result["corpus"])
        return lab.store.corpora.card(made[-1])

    for item in lab.binned():
        lab.purge(item)
    yield make
    for item in lab.binned():
        lab.purge(item)
    for card in lab.corpora():
        if card.id in made:
            lab.delete(card)
            lab.store.corpora.purge(card.id)


def press(app, key):
    next(button for button in app.button if button.key == key).click().run()
    assert not app.exception


def keys(app):
    return {button.key for button in app.button}


def told(app):
    kinds = ("caption", "markdown", "info", "warning", "error")
    return [element.value for kind in kinds for element in app.get(kind)]


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (timedelta(seconds=59), "deleted just now"),
        (timedelta(seconds=-7000), "deleted just now"),
        (timedelta(minutes=1), "deleted a minute ago"),
        (timedelta(minutes=59), "deleted 59 minutes ago"),
        (timedelta(hours=23, minutes=59), "deleted 23 hours ago"),
        (timedelta(days=3, hours=5), "deleted 3 days ago"),
    ],
)
def test_how_long_ago_something_was_deleted_is_said_in_the_largest_unit(before, said):
    stamp = (NOW - before).isoformat(timespec="microseconds").replace("+00:00", "Z")
    assert ago(stamp, EN, now=NOW) == said
    assert ago("", EN, now=NOW) == EN("bin-ago-unknown")


def test_what_is_deleted_lies_in_the_bin_with_size_and_moment_and_comes_back(visit, lab, corpus):
    card = corpus("one two three. " * 40)
    app = visit("models")
    press(app, f"delete {card.id}")
    (item,) = lab.binned()
    line = EN("bin-line", kind="corpus", size=told_bytes(item.bytes, EN), ago=EN("bin-ago-now"))
    assert line in told(app)
    press(app, f"restore {card.id}")
    assert lab.binned() == () and lab.store.corpora.card(card.id).name == card.name
    assert "undo" not in keys(app)


def test_deleting_for_good_asks_once_more_and_tells_what_was_freed(visit, lab, corpus):
    card = corpus("four five six. " * 40)
    app = visit("models")
    press(app, f"delete {card.id}")
    size = told_bytes(lab.binned()[0].bytes, EN)
    press(app, f"purge {card.id}")
    assert EN.markdown("bin-ask", name=card.name, size=size) in told(app)
    press(app, f"purge not {card.id}")
    assert len(lab.binned()) == 1
    press(app, f"purge {card.id}")
    press(app, f"purge surely {card.id}")
    assert lab.binned() == ()
    assert EN.markdown("bin-purged", name=card.name, size=size) in told(app)
    assert "undo" not in keys(app)


def test_all_of_the_bin_is_deleted_for_good_at_once(visit, lab, corpus):
    for number in range(3):
        lab.delete(corpus(f"word{number} word again. " * 40, name=f"c{number}"))
    size = told_bytes(sum(item.bytes for item in lab.binned()), EN)
    app = visit("models")
    press(app, "purge all")
    assert EN("bin-ask-all", number=3, size=size) in told(app)
    press(app, "purge surely all")
    assert lab.binned() == ()
    assert EN("bin-purged-all", number=3, size=size) in told(app)


def test_a_thing_that_another_tab_deleted_for_good_meanwhile_frees_nothing(visit, lab, corpus):
    card = corpus("seven eight nine. " * 40)
    lab.delete(card)
    app = visit("models")
    press(app, f"purge {card.id}")
    lab.purge(lab.binned()[0])
    app.run()
    assert f"purge surely {card.id}" not in keys(app)
    assert not app.exception


def test_the_original_alone_is_given_up_and_the_corpus_stays(visit, lab, corpus):
    card = corpus("ten eleven twelve. " * 40, "thirteen fourteen. " * 30)
    size = told_bytes(sum(file.bytes for file in lab.originals(card.id)), EN)
    app = visit("models")
    assert EN("original-lead", number=2, size=size) in told(app)
    press(app, f"drop original {card.id}")
    assert EN("original-ask", size=size) in told(app)
    press(app, f"keep original {card.id}")
    assert len(lab.originals(card.id)) == 2
    press(app, f"drop original {card.id}")
    press(app, f"surely drop original {card.id}")
    assert lab.originals(card.id) == ()
    assert EN("original-none") in told(app)
    assert lab.store.corpora.broken() == ()
    assert lab.corpus(card.id).tokens > 0


def test_an_original_that_a_job_works_on_is_not_deleted_and_the_job_is_named(lab, corpus, monkeypatch):
    from embed_core.jobs.queue import InUse

    card = corpus("fifteen sixteen. " * 40)
    monkeypatch.setattr(lab.queue, "refuse_if_used", lambda id: (_ for _ in ()).throw(InUse("a training")))
    with pytest.raises(InUse):
        lab.drop_originals(card.id)
    assert len(lab.originals(card.id)) == 1


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("listed", ["kinds", "items", "nonsense"])
def test_the_storage_is_measured_when_it_is_opened_and_drawn_in_both_ways(visit, lang, listed):
    say = say_in(lang)
    app = visit("models", lang=lang, storage=listed)
    assert not app.get("plotly_chart")
    app.session_state["storage"] = True
    app.run()
    assert not app.exception and app.get("plotly_chart")
    start = say("storage-read-items", more=0) if listed == "items" else say("storage-read-kinds")
    assert any(text.startswith(start[:12]) for text in told(app))
    assert any(text.startswith(say("storage-told", size="|", free="|").split("|")[0]) for text in told(app))
