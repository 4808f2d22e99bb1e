"""Three and four models on the compare page: which pair is shown, lists of one word, figures on sets, both scripts."""

import time

import numpy as np
import pytest

from embed_core.corpus.conversion import converter
from embed_core.figures.analogy_sets import percent
from embed_core.language import say_in
from embed_core.language.catalogue import escape_markdown
from embed_core.vectors import WordVectors
from pages.widgets import address, overlaps
from pages.widgets.facts import MEASURED, evaluation_rows

EN = say_in("en")
both = pytest.mark.parametrize("lang", ["zh", "en"])


def told(app):
    kinds = ("subheader", "caption", "markdown", "error", "warning", "info", "html")
    return "\n".join(str(e.value if kind != "html" else e.proto.body) for kind in kinds for e in app.get(kind))


@pytest.fixture(scope="module")
def further(prepared_home):
    """A model that is the English teaching model with noise, and another with more, as files bring them."""
    from embed_core.lab import Lab
    from embed_core.settings import settings_from

    lab = Lab(settings_from({"EMBEDLAB_HOME": str(prepared_home)}))
    model, made = lab.model("teaching-en"), []
    for noise in (0.1, 2.0):
        rows = model.units + noise * np.random.default_rng(5).normal(size=model.matrix.shape) / 7
        again = WordVectors(model.words, model.counts, rows.astype(np.float32))
        made.append(lab.store.models.publish(again.save, name=f"noise {noise}").id)
    yield made
    for id in made:
        lab.delete(lab.store.models.card(id))


def visit_all(visit, further, lang="en", **choices):
    four = {"model": "teaching-en", "with": "teaching-en-short", "also": ",".join(further)}
    return visit("compare", lang=lang, **four | choices)


@both
def test_one_word_in_four_models_has_four_lists_with_their_letters_and_names(visit, lab, further, lang):
    say = say_in(lang)
    app = visit_all(visit, further, lang, part="word", word="king")
    assert not app.exception and not app.error
    ids = ["teaching-en", "teaching-en-short", *further]
    found = lab.word_lists(ids, "king")
    assert say("lists-shared", shared=len(found.shared), models=4, lacking=0, k=10) in told(app)
    names = next(m.value for m in app.markdown if m.value.startswith("**A**"))
    assert all(f"**{letter}**" in names for letter in "ABCD") and "noise 0\\.1" in names
    table = app.dataframe[0].value
    assert set(table.iloc[:, 0]) == {each.word for each in found.placed}
    assert list(table[say("lists-column-rank", model="D")].dropna()) == [
        each.ranks[3] for each in found.placed if each.ranks[3] is not None
    ]


def test_a_word_that_some_of_the_models_lack_is_said_with_their_letters(visit, lab, further):
    odd = WordVectors(("x", "y", "z"), np.arange(3, 0, -1), np.eye(3, dtype=np.float32))
    other = lab.store.models.publish(odd.save, name="odd")
    app = visit_all(visit, [further[0], other.id], part="word", word="king")
    assert not app.exception
    assert EN.markdown("lists-lack", models=["D"], word="king") in told(app)
    assert EN("lists-shared", shared=0, models=3, lacking=1, k=10).split(":")[0] in told(app)
    nobody = visit_all(visit, [further[0], other.id], part="word", word="<b>nobody")
    assert EN.markdown("lists-lack-all", word="<b>nobody") in told(nobody)
    lab.delete(other)


@both
def test_the_pair_that_is_shown_goes_by_its_own_letters(visit, lab, further, lang):
    say = say_in(lang)
    app = visit_all(visit, further, lang, part="vocabulary", pair="CD")
    assert not app.exception and not app.error
    found, _ = lab.shifts(*further)
    assert say("shift-answer", mean=round(100 * found.mean), k=10) in told(app)
    seen = say.between("C", "D")
    assert seen("shift-cannot", side="a") in told(app)  # C was not trained here
    table = next(f.value for f in app.dataframe if seen("shift-column-residual") in f.value.columns)
    assert seen("shift-column-count-a") in table.columns and say("shift-column-count-a") not in table.columns


def test_how_far_each_pair_agrees_stands_in_a_table_and_a_click_chooses_the_pair(visit, lab, further, monkeypatch):
    app = visit_all(visit, further, part="vocabulary")
    table = next(f.value for f in app.dataframe if EN("overlaps-models") in f.value.columns)
    ids = ["teaching-en", "teaching-en-short", *further]
    for one in range(4):
        for other in range(4):
            cell = table["ABCD"[other]].iloc[one]
            if one == other:
                assert cell == ""
            else:
                found, _ = lab.shifts(ids[min(one, other)], ids[max(one, other)])
                assert cell == EN("overlaps-percent", percent=round(100 * found.mean))
    changed = {}
    monkeypatch.setattr(address, "change", lambda name, value: changed.update({name: value}))
    for cell, pair in (((3, "B"), "BD"), ((1, "B"), None), ((0, EN("overlaps-models")), None), ((0, "C"), "AC")):
        changed.clear()
        overlaps.choose_cell([cell], "ABCD")
        assert changed == ({"pair": pair} if pair else {})


def test_pairs_that_take_a_job_are_compared_when_they_are_asked_for(visit, lab, further, monkeypatch):
    from embed_core.jobs import comparisons

    monkeypatch.setattr(comparisons, "AT_ONCE", 20)
    rows = np.random.default_rng(8)
    made = []
    for name in "abc":
        model = WordVectors(tuple(f"w{i}" for i in range(50)), np.arange(50, 0, -1), rows.normal(size=(50, 4)))
        made.append(lab.store.models.publish(model.save, name=name).id)
    choice = {"model": made[0], "with": made[1], "also": made[2], "part": "vocabulary"}
    app = visit("compare", lang="en", **choice)
    assert not app.exception
    jobs = [job for job in lab.queue.jobs(kind="compare") if job.spec["first"] in made]
    assert [(job.spec["first"], job.spec["second"]) for job in jobs] == [(made[0], made[1])]  # only the pair shown
    next(b for b in app.button if b.key == "compare all pairs").click().run()
    assert not app.exception
    deadline = time.monotonic() + 60
    while lab.queue.jobs(active_only=True, kind="compare"):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    app.run()
    assert EN("overlaps-unknown") not in str(app.dataframe[0].value.values)
    for id in made:
        lab.delete(lab.store.models.card(id))


def test_the_maps_show_the_pair_that_was_chosen(visit, lab, further):
    app = visit_all(visit, further, part="maps", pair="BC", common="200")
    assert not app.exception and not app.error
    seen = EN.between("B", "C")
    assert seen("maps-read") in told(app) and seen("maps-told", words=200) in told(app)


def test_a_joint_t_sne_is_a_job_with_the_principal_components_shown_meanwhile(visit, lab, further):
    app = visit_all(visit, further[:1], part="maps", pair="AC", common="200", joint="tsne")
    assert not app.exception
    (job,) = [job for job in lab.queue.jobs(kind="two-maps") if job.spec["second"] == further[0]]
    assert (job.spec["first"], job.spec["most"], job.spec["method"]) == ("teaching-en", 200, "tsne")
    if lab.queue.get(job.id).active:
        assert EN("maps-meanwhile") in told(app)
    deadline = time.monotonic() + 60
    while lab.queue.get(job.id).active:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    found, nothing = lab.find_two_maps("teaching-en", further[0], most=200, method="tsne")
    assert nothing is None and found.method == "tsne" and len(found.words) == 200
    app.run()
    assert EN("maps-meanwhile") not in told(app)


def test_a_further_model_that_is_gone_is_said(visit, further):
    app = visit_all(visit, [further[0], "m-gone"], part="questions")
    assert not app.exception
    assert EN("compare-more-gone") in told(app)


@pytest.fixture
def traditional(lab):
    """The Chinese teaching model with its words in traditional characters."""
    model, convert = lab.model("teaching-zh"), converter("traditional")
    other = WordVectors(tuple(map(convert, model.words)), model.counts, model.matrix)
    card = lab.store.models.publish(other.save, name="traditional")
    yield card.id
    lab.delete(card)


def answers(app):
    return next(m.value for m in app.markdown if m.value.startswith("|")).splitlines()[2:]


def test_a_question_in_simplified_characters_finds_its_word_in_a_traditional_model(visit, lab, traditional):
    say = say_in("zh")
    pair = {"model": "teaching-zh", "with": traditional, "set": "teaching-zh"}
    apart, one = visit("compare", lang="zh", **pair), visit("compare", lang="zh", script="1", **pair)
    assert not apart.exception and not one.exception
    lacking = say("compare-missing", words=["x"]).split("x")[0]
    assert any(lacking in row for row in answers(apart)) and not any(lacking in row for row in answers(one))
    assert all(row.split("|")[-2].strip() == "=" or "\\=" in row.split("|")[-2] for row in answers(one))
    assert say("compare-script", words=lab.gained_by_script("teaching-zh", traditional)) in [
        t.label for t in one.toggle
    ]


def test_two_traditional_models_offer_to_read_the_questions_too(visit, lab, traditional):
    say = say_in("zh")
    pair = {"model": traditional, "with": traditional, "set": "teaching-zh"}
    app = visit("compare", lang="zh", **pair)
    from embed_core.geometry import question_sets

    gained = lab.gained_in_questions([traditional], question_sets()["teaching-zh"])
    assert gained > 0
    assert say("compare-script-asked", words=gained) in [t.label for t in app.toggle]


def test_the_report_reads_both_scripts_as_one_where_the_page_does_and_says_so(lab, traditional):
    from pages.widgets.compare_report import compare_report

    say = say_in("zh")
    cards = [lab.store.models.card(id) for id in ("teaching-zh", traditional)]
    plain, one = compare_report(lab, say, cards), compare_report(lab, say, cards, script="simplified")
    assert plain.sections[0].lines == () and one.sections[0].lines == (say("report-script"),)
    assert say("shift-answer", mean=100, k=10) in one.sections[-1].lines


@both
def test_the_table_tells_what_the_models_reach_on_sets_with_interval_and_coverage(visit, lab, lang):
    say = say_in(lang)
    first, second = f"teaching-{lang}", f"teaching-{lang}-short"
    app = visit("compare", lang=lang, **{"model": first, "with": second, "part": "table"})
    assert not app.exception
    shown = next(m.value for m in app.markdown if m.value.startswith("|"))
    good, poor = (lab.evaluation_summary(id, language=lang) for id in (first, second))
    rows = evaluation_rows(lab, say, [lab.store.models.card(id) for id in (first, second)])
    for row, name in zip(rows, MEASURED, strict=True):
        assert next(iter(row.values())).startswith(say(f"measured-{name}"))
    cells = list(rows[1].values())
    low, high = percent(good.analogies.low, say), percent(good.analogies.high, say)
    numbers = {"value": percent(good.analogies.value, say), "covered": good.analogies.covered, "of": good.analogies.of}
    assert cells[1] == say("measured-between", low=low, high=high, **numbers)
    apart = good.analogies.low > poor.analogies.high or poor.analogies.low > good.analogies.high
    assert cells[-1] == ("≠" if apart else "≈")
    assert all(escape_markdown(str(cell)) in shown for row in rows for cell in row.values())
    assert say("measured-read", language=lang) in told_captions(app)


def told_captions(app):
    return [caption.value for caption in app.caption]


def test_a_model_of_another_language_covers_too_little_and_no_number_is_made_up(lab):
    rows = evaluation_rows(lab, EN, [lab.store.models.card(id) for id in ("teaching-en", "teaching-zh")])
    assert all(list(row.values())[2].startswith("– · 0 of ") for row in rows)
    assert {list(row.values())[-1] for row in rows} == {""}
