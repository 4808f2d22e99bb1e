"""What a newcomer stumbles over: what is shown first, what is passed over, and which run is open."""

import time

from embed_core.corpus import Segmentation
from embed_core.language import say_in
from embed_core.training import Word2Vec
from pages.widgets.corpus_words import OFTEN
from pages.widgets.cutting_options import _parts
from pages.widgets.results import change

EN = say_in("en")


def ended(lab, job):
    deadline = time.monotonic() + 60
    while lab.queue.get(job.id).active:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return lab.queue.get(job.id)


def trained(lab, name, epochs):
    job = lab.train("teaching-en", Word2Vec(epochs=epochs, min_count=1, workers=1, seed=5), name=name, watched=["cat"])
    assert ended(lab, job).state == "finished"
    return job.id


def is_open(app, job_id):
    return f"open {job_id}" not in [button.key for button in app.button]


def test_an_earlier_run_is_opened_by_a_click_and_stays_open_until_another_is_begun(visit, lab):
    earlier, later = trained(lab, "earlier", 3), trained(lab, "later", 4)
    app = visit("train", corpus="teaching-en")
    assert is_open(app, later) and not is_open(app, earlier)
    app.button(key=f"open {earlier}").click().run()
    assert is_open(app, earlier) and not is_open(app, later)
    trained(lab, "meanwhile", 2)
    assert is_open(app.run(), earlier)
    app.button(key="start-training").click().run()
    assert not app.exception and not is_open(app, earlier)
    for job in lab.queue.jobs(kind="train", active_only=True):
        ended(lab, job)


def test_the_slider_of_a_film_counts_epochs_not_frames(visit, lab):
    trained(lab, "five epochs", 5)
    app = visit("train", corpus="teaching-en", outcome="film")
    assert app.select_slider[0].options[-1] == "5"
    assert any(EN("film-epoch", epoch=5) in caption.value for caption in app.caption)


def test_a_method_that_makes_no_film_begins_with_the_health_of_its_model(visit, lab):
    from embed_core.training import PPMI

    job = lab.train("teaching-en", PPMI(vector_size=20, min_count=1), name="counted")
    assert ended(lab, job).state == "finished"
    app = visit("train", corpus="teaching-en")
    assert EN("film-none") not in [caption.value for caption in app.caption]
    assert EN("health-replicate") in [button.label for button in app.button]


def test_the_word_that_stands_there_first_is_one_that_the_text_has_often(visit, lab):
    text = "A cat met a dog once. " + "The king sleeps. " * (OFTEN + 1)
    job = lab.make_corpus(name="kings", segmentation=Segmentation(), upload=lab.stage([("kings.txt", text.encode())]))
    made = ended(lab, job).result["corpus"]
    try:
        app = visit("corpus", corpus=made, task="look", view="concordance")
        assert next(field.value for field in app.text_input if field.label == EN("concordance-word")) == "king"
    finally:
        lab.delete(lab.store.corpora.card(made))
        lab.store.corpora.purge(made)


def test_a_line_of_aliases_with_one_word_is_named_and_a_space_parts_chinese_words(visit):
    assert _parts("孙悟空 = 孙行者 行者，大圣") == ["孙悟空", "孙行者", "行者", "大圣"]
    assert _parts("new york = NYC") == ["new york", "NYC"]
    app = visit("corpus", task="bring", source="paste")
    app.text_area(key="pasted").set_value("The cat sleeps. " * 40).run()
    aliases = next(a for a in app.text_area if a.label == EN("field-aliases"))
    aliases.set_value("cat, kitten\nlonely").run()
    assert EN.markdown("aliases-alone", lines=["lonely"]) in [caption.value for caption in app.caption]


def test_a_change_too_small_to_round_to_a_tenth_of_a_percent_names_no_percentage():
    assert change(49_301, 49_300) == "49,301 → 49,300"
    assert change(1000, 999) == "1,000 → 999 (−0.1 %)"
    assert change(0, 5) == "0 → 5"


def test_the_list_of_corpora_leads_to_the_portrait_of_each(visit):
    app = visit("models")
    app.button(key="look teaching-en").click().run()
    assert not app.exception
    assert app.title[0].value == EN("corpus-title")
    assert EN("portrait-tokens") in [metric.label for metric in app.metric]
