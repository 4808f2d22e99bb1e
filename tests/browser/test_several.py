"""Vectors from elsewhere beside one's own, four models at once, and two maps that a job draws."""

import time
from urllib.parse import parse_qs, urlsplit

import numpy as np
import pytest

from embed_core.language import say_in
from embed_core.training import Word2Vec
from embed_core.vectors import WordVectors

say = say_in("en")
pytestmark = pytest.mark.parametrize("locale", ["en-GB"])


@pytest.fixture
def imported(lab):
    """A function that publishes vectors as a file brings them: no text, no settings. They go with the test."""
    made = []

    def publish(words, rows, name):
        vectors = WordVectors(tuple(words), np.arange(len(words), 0, -1), np.asarray(rows, np.float32))
        assert vectors.meta.trainer == "imported" and vectors.meta.corpus is None
        made.append(lab.store.models.publish(vectors.save, name=name))
        return made[-1].id

    yield publish
    for card in made:
        lab.store.models.delete(card.id)
        lab.store.models.purge(card.id)


def clicks_until(person, at, done):
    """Click a cell again where the table was still being drawn, as people do."""
    for _ in range(6):
        person.page.mouse.move(*at)
        person.page.wait_for_timeout(300)
        person.page.mouse.click(*at)
        for _ in range(10):
            if done():
                return
            person.page.wait_for_timeout(500)
        person.waits()
    assert done()


def noisy(lab, amount, seed=1):
    """The English teaching model's words with noise, turned into a space of their own."""
    model, draw = lab.model("teaching-en"), np.random.default_rng(seed)
    turn = np.linalg.qr(draw.normal(size=(model.dimensions, model.dimensions)))[0]
    return model.words, model.units @ turn + amount * draw.normal(size=model.matrix.shape)


@pytest.fixture
def own(lab):
    """A small model of one's own, trained from a corpus that is here. It goes with the test."""
    job = lab.train("teaching-en", Word2Vec(vector_size=20, epochs=2, workers=1, seed=5), name="my own")
    deadline = time.monotonic() + 120
    while lab.queue.get(job.id).active:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    made = lab.queue.get(job.id).result["model"]
    yield made
    lab.delete(lab.store.models.card(made))


def written(lab, path):
    """A GloVe text: two hundred words of the teaching model with noise, one without direction, thirty of its own."""
    words, rows = noisy(lab, 0.03)
    named = {word: rows[at] for at, word in enumerate(words[:200])} | {words[200]: np.zeros(rows.shape[1])}
    named |= {f"only{n}": rows[n] for n in range(29)} | {"New York": rows[29]}
    path.write_text("".join(f"{word} {' '.join(f'{x:.5f}' for x in row)}\n" for word, row in named.items()))
    return words[200]


def test_a_file_is_looked_at_imported_and_compared_with_ones_own(person, lab, own, locale, tmp_path):
    mute = written(lab, tmp_path / "elsewhere.txt")
    person.opens("/models").page.get_by_text(say("bring-title"), exact=True).click()
    person.waits().page.locator('input[type="file"]').set_input_files(str(tmp_path / "elsewhere.txt"))
    person.sees("the  ", within=30).waits()  # the preview shows the first words
    person.clicks(say("bring-do")).sees(say("bring-done", name="elsewhere", words=231)).waits()
    person.opens(f"/compare?model={own}&part=vocabulary").picks(say("compare-second"), "elsewhere")
    other = parse_qs(urlsplit(person.page.url).query)["with"][0]
    found, _ = lab.shifts(own, other)
    assert found.undirected == 1 and len(found.words) == 200 and found.only_b == 30
    person.sees(say("shift-answer", mean=round(100 * found.mean), k=10)).sees(say("shift-cannot", side="b"))
    person.sees(say("trainer-imported")).sees(say("shift-told", words=200)).sees(say("shift-undirected", words=1))
    person.page.locator("summary", has_text=say("shift-apart")).click()
    person.sees(say("shift-apart-told", only_a=found.only_a, only_b=30)).waits()
    person.clicks(say("compare-part-questions"), role="radio").chooses_text(say("compare-ask"), "New York ~ king")
    person.sees(say("compare-missing", words=["New York"])).sees(
        f"{lab.model(other).similarity('New York', 'king'):.3f}"
    )
    person.chooses_text(say("compare-ask"), f"king + {mute}").sees(say("compare-missing", words=[mute]))
    person.clicks(say("compare-part-word"), role="radio").sees(say("two-read"))
    person.clicks(say("compare-part-table"), role="radio").sees(say("measured-read", language="en")[:30])
    person.finds_no_fault()
    lab.delete(lab.store.models.card(other))


def test_four_models_are_chosen_and_a_click_on_a_cell_shows_its_two(person, lab, imported, locale):
    near, far = (imported(*noisy(lab, amount), name) for amount, name in ((0.02, "near"), (0.3, "far")))
    person.opens("/compare?lang=en&model=teaching-en&with=teaching-en-short&part=vocabulary")
    person.page.locator("summary", has_text=say("compare-more")).click()
    for name in ("near", "far"):
        box = person.waits().page.get_by_role("combobox", name=say("compare-more-pick"), exact=False).first
        box.click()
        box.fill(name)
        person.page.get_by_role("option", name=name, exact=True).click()
    person.sees(say("overlaps-read")).sees("D far")
    rows = "() => document.querySelector('[data-testid=stDataFrame]').getBoundingClientRect().height > 170"
    person.page.wait_for_function(rows)  # the heads, and four models
    person.page.keyboard.press("Escape")  # the list of models closes
    table = person.waits().page.get_by_test_id("stDataFrame").first
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    at = (box["x"] + box["width"] - 25, box["y"] + box["height"] * 3.5 / 5)  # row C, column D
    clicks_until(person, at, lambda: "pair=CD" in person.page.url)
    found, _ = lab.shifts(near, far)
    person.waits().sees(say("shift-answer", mean=round(100 * found.mean), k=10))
    person.sees(say.between("C", "D")("shift-cannot", side="a"))
    person.clicks(say("compare-part-maps"), role="radio").map_is_drawn(0).map_is_drawn(1)
    person.sees(say.between("C", "D")("maps-read")[:60])
    person.clicks("A – C", role="radio").sees(say.between("A", "C")("maps-read")[:60])
    person.clicks(say("compare-part-word"), role="radio").sees(say("lists-read")[:40])
    chart = person.page.locator('[class*="st-key-lists-move"] .js-plotly-plot')
    heads = chart.evaluate("el => el.layout.annotations.map((a) => a.text).filter((t) => /^<b>[A-D]<.b>$/.test(t))")
    assert heads == [f"<b>{letter}</b>" for letter in "ABCD"]
    person.finds_no_fault()


def test_a_joint_t_sne_of_many_words_is_drawn_by_a_job_that_can_be_stopped(person, imported, locale):
    draw = np.random.default_rng(2)
    rows = draw.normal(size=(30, 40))[draw.integers(30, size=5000)] + 0.5 * draw.normal(size=(5000, 40))
    words = [f"w{n}" for n in range(5000)]
    one, other = (imported(words, rows + 0.1 * draw.normal(size=rows.shape), name) for name in ("one", "other"))
    pair = f"lang=en&model={one}&with={other}&part=maps&joint=tsne"
    person.opens(f"/compare?{pair}&common=5000").sees(say("maps-meanwhile"))
    person.clicks(say("job-stop")).sees(say("maps-stopped"), within=30)
    person.sees(say("maps-meanwhile"))
    person.opens(f"/compare?{pair}&common=200")
    person.page.get_by_text(say("maps-meanwhile"), exact=True).wait_for(state="detached", timeout=60_000)
    person.map_is_drawn(0).map_is_drawn(1).sees(say("maps-told", words=200)[:20]).finds_no_fault()
