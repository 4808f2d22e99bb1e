"""Two models on the page: the whole vocabulary with its noise floor, one word, and what goes wrong."""

import time

import numpy as np
import pytest

from embed_core.language import say_in
from embed_core.language.catalogue import escape_markdown
from embed_core.training import Word2Vec
from embed_core.vectors import WordVectors
from pages.widgets import address, shift_list
from tests import recipe_lines

EN_SAY = say_in("en")
both = pytest.mark.parametrize("lang", ["zh", "en"])
WORD = {"zh": "国王", "en": "king"}


def told(app):
    kinds = ("title", "subheader", "caption", "markdown", "error", "warning", "info", "html")
    return "\n".join(str(e.value if kind != "html" else e.proto.body) for kind in kinds for e in app.get(kind))


def open_pair(visit, lang, second="", **choices):
    return visit(
        "compare", lang=lang, **{"model": f"teaching-{lang}", "with": second or f"teaching-{lang}-short"} | choices
    )


def with_set(visit, name, lines):
    """Compare, where a person has just kept a set of questions of their own."""
    say, app = say_in("en"), open_pair(visit, "en", set="teaching-en")
    app.session_state["own sets"] = True
    app.run()
    next(t for t in app.text_input if t.label == say("set-name")).set_value(name)
    app.text_area[0].set_value(lines)
    return next(b for b in app.button if b.label == say("set-keep")).click().run()


def listed(app, lang="en"):
    """The table of the words, the most different first."""
    column = say_in(lang)("shift-column-residual")
    return next(frame.value for frame in app.dataframe if column in frame.value.columns)


def finished(lab, job):
    deadline = time.monotonic() + 90
    while lab.queue.get(job.id).active:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    ended = lab.queue.get(job.id)
    assert ended.result, ended.error
    return ended.result["model"]


@pytest.fixture(scope="module")
def seeds(prepared_home):
    """Two further seeds of the English teaching model; the first as the page offers it."""
    from embed_core.lab import Lab
    from embed_core.settings import settings_from

    lab = Lab(settings_from({"EMBEDLAB_HOME": str(prepared_home)}))
    made = [finished(lab, lab.another_seed("teaching-en", name=f"seed {n}")) for n in (2, 3)]
    yield made
    for id in made:
        lab.delete(lab.store.models.card(id))


@pytest.fixture
def imported(lab):
    """Publish a model from elsewhere; it goes when the test ends."""
    made = []

    def publish(words, rows):
        model = WordVectors(tuple(words), np.arange(len(words), 0, -1), np.asarray(rows, np.float32))
        made.append(lab.store.models.publish(model.save, name="from elsewhere"))
        return made[-1].id

    yield publish
    for card in made:
        lab.delete(card)


@both
def test_four_models_answer_side_by_side_and_agreeing_is_marked(visit, lab, lang):
    say, other = say_in(lang), {"zh": "en", "en": "zh"}[lang]
    also = f"teaching-{other},teaching-{other}-short,m-gone"
    app = open_pair(visit, lang, also=also)
    assert not app.exception
    table = next(m.value for m in app.markdown if m.value.startswith("|"))
    assert all(f"| {letter} " in table for letter in "ABCD") and "| E " not in table
    rows = table.splitlines()[2:]
    questions = lab.questions(f"teaching-{lang}")
    assert len(rows) == len(questions)
    for row, question in zip(rows, questions, strict=True):
        assert row.count(escape_markdown(say("compare-missing", words=question.words))) == 2
    pair = next(m.value for m in open_pair(visit, lang, also="").markdown if m.value.startswith("|"))
    marks = [row.split("|")[-2].strip().replace("\\", "") for row in pair.splitlines()[2:]]
    assert set(marks) <= {"=", "≠"} and len(marks) == len(questions)
    assert [
        row.split("|")[-2].strip().replace("\\", "") for row in rows
    ] == marks  # those that lack a word are left out


@both
def test_the_page_opens_with_the_questions_and_at_most_five_controls(visit, lang):
    app = open_pair(visit, lang)
    assert not app.exception
    assert say_in(lang)("compare-questions") in told(app)
    controls = [*app.selectbox, *app.text_input, *app.get("button_group"), *app.toggle, *app.multiselect]
    own = [c for c in controls if "lang" not in str(c.key) and "projector" not in str(c.key)]
    assert len(own) <= 5


@both
def test_the_whole_vocabulary_is_answered_and_a_second_seed_is_offered_where_none_is_here(visit, lab, lang):
    say = say_in(lang)
    app = open_pair(visit, lang, part="vocabulary")
    assert not app.exception and not app.error
    found, _ = lab.shifts(f"teaching-{lang}", f"teaching-{lang}-short")
    assert say("shift-answer", mean=round(100 * found.mean), k=10) in told(app)
    assert say("shift-no-noise") in told(app)
    assert [b.label for b in app.button if b.key.startswith("another seed")] == [
        say("shift-train-a"),
        say("shift-train-b"),
    ]
    assert say("shift-column-verdict") not in listed(app, lang).columns


def test_two_seeds_are_said_to_be_two_seeds_and_a_third_tells_that_nothing_differs(visit, lab, seeds):
    say = say_in("en")
    assert lab.model(seeds[0]).meta.seed != lab.model(seeds[1]).meta.seed
    app = open_pair(visit, "en", second=seeds[0], part="vocabulary")
    assert not app.exception and not app.error
    assert say("shift-seeds") in told(app)
    assert say("shift-found", changed=0) in told(app)
    table = listed(app)
    assert set(table[say("shift-column-verdict")]) == {""}
    assert not [b for b in app.button if b.key.startswith("another seed")]


def test_with_a_replicate_the_words_that_really_differ_are_marked_and_come_first(visit, lab, seeds):
    say = say_in("en")
    app = open_pair(visit, "en", part="vocabulary")
    verdict, noise = lab.verdict("teaching-en", "teaching-en-short", measure="residual")
    assert set(noise) == {"a"} and verdict.changed.sum() > 20
    assert say("shift-found", changed=int(verdict.changed.sum())) in told(app)
    assert say("shift-one-side", side="a") in told(app)
    marks = list(listed(app)[say("shift-column-verdict")])
    assert marks == sorted(marks, reverse=True)
    assert marks.count("●") == int(verdict.changed.sum())
    assert [b.label for b in app.button if b.key.startswith("another seed")] == [say("shift-train-b")]


def test_the_list_is_searched_and_a_word_that_is_not_there_is_said(visit):
    say = say_in("en")
    app = open_pair(visit, "en", part="vocabulary", search="KIN")
    words = list(listed(app).iloc[:, 0])
    assert "king" in words and all("kin" in word for word in words)
    nothing = open_pair(visit, "en", part="vocabulary", search="<b>zzz")
    assert say.markdown("shift-none-found", text="<b>zzz") in told(nothing)
    assert not nothing.exception


def test_a_click_on_a_word_leads_to_its_neighbours(monkeypatch):
    changed = {}
    monkeypatch.setattr(address, "change", lambda name, value: changed.update({name: value}))
    shift_list.open_word("king")
    assert changed == {"word": "king", "part": "word"}


@both
@pytest.mark.parametrize("measure", ["residual", "second-order", "overlap"])
def test_each_measure_orders_the_list_by_itself(visit, lab, lang, measure):
    app = open_pair(visit, lang, part="vocabulary", measure=measure)
    assert not app.exception
    found, _ = lab.shifts(f"teaching-{lang}", f"teaching-{lang}-short")
    if lab.noise_models(f"teaching-{lang}", f"teaching-{lang}-short"):
        return
    apart = found.difference(measure)
    shown = [found.words.index(word) for word in listed(app, lang).iloc[:20, 0]]
    assert [float(apart[row]) for row in shown] == sorted(map(float, apart), reverse=True)[:20]


@both
def test_folded_depth_is_computed_when_it_is_opened(visit, lang):
    say = say_in(lang)
    app = open_pair(visit, lang, part="vocabulary")
    assert say("shift-by-frequency-read") not in told(app)
    for key in ("by frequency", "only in one"):
        app.session_state[key] = True
    app.run()
    assert not app.exception
    assert say("shift-by-frequency-read") in told(app)


@pytest.fixture
def apart(imported):
    """Two models that share sixty words, of which one has no direction in the second; seven hundred stand in one."""
    rng = np.random.default_rng(7)
    common = [f"w{n}" for n in range(60)]
    rows = rng.normal(size=(60, 5))
    rows[30] = 0
    first = imported([*common, *(f"only{n}" for n in range(640))], rng.normal(size=(700, 5)))
    return {"model": first, "with": imported([*common, "=1+1", "<b>"], [*rows, *rng.normal(size=(2, 5))])}


@both
def test_words_of_one_model_alone_are_counted_searched_and_given_as_a_file(visit, lab, apart, lang):
    from pages.widgets.words_apart import SHOWN, apart_rows

    say = say_in(lang)
    app = visit("compare", lang=lang, part="vocabulary", **apart)
    assert say("shift-undirected", words=1) in told(app)
    app.session_state["only in one"] = True
    app.run()
    assert not app.exception and not app.error
    assert say("shift-apart-told", only_a=640, only_b=2) in told(app)
    lists = {side: say(f"shift-apart-{side}") for side in ("a", "b", "both")}
    shown = {side: [list(f.value[name]) for f in app.dataframe if name in f.value] for side, name in lists.items()}
    assert shown["both"] == [["w30"]] and shown["b"] == [["=1+1", "<b>"]]
    assert shown["a"] == [[f"only{n}" for n in range(SHOWN)]]
    assert say("shift-apart-shown", shown=SHOWN, words=640) in told(app)
    next(t for t in app.text_input if t.key.startswith("choice apart")).set_value("ONLY63").run()
    (found,) = [list(frame.value[lists["a"]]) for frame in app.dataframe if lists["a"] in frame.value]
    assert found == ["only63", *(f"only63{n}" for n in range(10))]
    assert app.query_params["apart"] == "ONLY63"
    assert say("shift-apart-none", list=lists["b"]) in told(app)
    assert "csv of words apart" in [button.key for button in app.get("download_button")]
    rows = apart_rows(say, lab.words_apart(apart["model"], apart["with"]))
    assert len(rows) == 643 and list(rows[0].values()) == ["only0", lists["a"]]
    known = recipe_lines.run(next(code.value for code in app.code if "words_apart" in code.value))
    assert known["found"] == lab.words_apart(apart["model"], apart["with"])


@pytest.mark.parametrize("measure", ["residual", "second-order", "overlap"])
def test_the_report_has_each_two_of_four_models_by_the_measure_that_was_chosen(lab, imported, measure):
    from pages.widgets.compare_report import LISTED, compare_report

    rng = np.random.default_rng(11)
    ids = [imported([f"w{n}" for n in range(60)], rng.normal(size=(60, 5))) for _ in range(4)]
    cards = [lab.store.models.card(id) for id in ids]
    pairs = compare_report(lab, EN_SAY, cards, measure=measure).sections[3:]
    letters = [tuple(part[0] for part in section.title.split(" – ")) for section in pairs]
    assert letters == [("A", "B"), ("A", "C"), ("A", "D"), ("B", "C"), ("B", "D"), ("C", "D")]
    for (one, other), section in zip(letters, pairs, strict=True):
        found, _ = lab.shifts(ids["ABCD".index(one)], ids["ABCD".index(other)])
        first = found.words[int(np.argmax(found.difference(measure)))]
        assert section.rows[0][EN_SAY("figure-column-word")] == first and len(section.rows) == LISTED
        assert EN_SAY("report-measure", measure=measure) in section.lines
        say = EN_SAY.between(one, other)
        assert say("shift-measure-read", measure=measure) in section.lines


def test_the_report_is_written_by_the_measure_that_was_chosen_on_the_page(monkeypatch):
    for text, measure in (("overlap", "overlap"), ("nonsense", "residual"), ("", "residual")):
        monkeypatch.setattr(address, "chosen", lambda name, text=text: {"measure": text}[name])
        assert shift_list.chosen_measure() == measure


def test_the_report_names_the_words_of_one_model_alone(lab, apart):
    from pages.widgets.compare_report import LISTED, compare_report

    report = compare_report(lab, EN_SAY, [lab.store.models.card(id) for id in apart.values()])
    lines = report.sections[3].lines
    names = [f"only{n}" for n in range(LISTED)]
    assert EN_SAY("shift-apart-named", list=EN_SAY("shift-apart-a"), words=names, more=590) in lines
    assert EN_SAY("shift-apart-named", list=EN_SAY("shift-apart-both"), words=["w30"], more=0) in lines


@both
def test_one_word_has_both_lists_and_their_table(visit, lab, lang):
    say = say_in(lang)
    app = open_pair(visit, lang, word=WORD[lang])
    assert not app.exception and not app.error
    found = lab.two_lists(f"teaching-{lang}", f"teaching-{lang}-short", WORD[lang])
    assert say("two-shared", shared=len(found.shared), k=10) in told(app)
    assert set(app.dataframe[0].value.iloc[:, 0]) == {each.word for each in found.placed}


def test_a_neighbour_that_only_one_model_names_is_explained_by_its_contexts(visit, lab):
    found = lab.two_lists("teaching-en", "teaching-en-short", "king")
    picked = found.only_a[0].word
    app = open_pair(visit, "en", part="word", word="king", why=picked)
    assert not app.exception and not app.error
    shared = lab.shared_contexts("teaching-en", "king", picked, window=5)
    assert f"{shared.drawn_both}" in told(app)
    assert any("contexts" in str(chart.proto.id) for chart in app.get("plotly_chart"))


@both
def test_a_word_that_one_model_lacks_is_said_and_the_other_answers(visit, imported, lang):
    say = say_in(lang)
    words = [WORD[lang], "x1", "x2", "x3"]
    other = imported(words[1:], np.eye(3))
    app = open_pair(visit, lang, second=other, part="word", word=WORD[lang])
    assert not app.exception
    assert say.markdown("two-lacks", side="b", word=WORD[lang]) in told(app)
    assert len(app.dataframe[0].value) == 10
    nobody = open_pair(visit, lang, second=other, part="word", word="<b>nobody")
    assert say.markdown("two-lacks", side="both", word="<b>nobody") in told(nobody)


@both
def test_models_without_common_words_are_explained_with_a_look_at_both_and_the_cause(visit, lab, lang):
    app = visit("compare", lang=lang, **{"model": "teaching-zh", "with": "teaching-en", "part": "vocabulary"})
    assert not app.exception
    first, second = (lab.model(id).words[:5] for id in ("teaching-zh", "teaching-en"))
    say = say_in(lang)
    assert [e.value for e in app.error] == [
        say.markdown("error-no-common-words", first=first, second=second, cause="language")
    ]


@both
@pytest.mark.parametrize("part", ["questions", "word", "table"])
def test_no_common_words_are_said_on_every_part_and_of_each_pair(visit, lab, part, lang):
    say = say_in(lang)
    first, second = (lab.model(id).words[:5] for id in ("teaching-zh", "teaching-en"))
    choices = {"model": "teaching-zh", "with": "teaching-en", "part": part}
    message = say.markdown("error-no-common-words", first=first, second=second, cause="language")
    app = visit("compare", lang=lang, **choices)
    assert not app.exception and message in [warning.value for warning in app.warning]
    app = visit("compare", lang=lang, also="teaching-zh-short,teaching-en-short", **choices)
    assert not app.exception
    more = say("compare-nothing-common", pairs=["A – D", "B – C", "C – D"])
    assert f"{message}  \n{more}" in [warning.value for warning in app.warning]
    alone = visit("compare", lang=lang, part=part, **{"model": "teaching-en", "with": "teaching-en-short"})
    assert message not in told(alone)


@pytest.mark.parametrize("part", ["vocabulary", "maps"])
def test_a_pair_of_four_models_without_common_words_is_told_by_its_letters(visit, lab, part):
    choices = {"model": "teaching-zh", "with": "teaching-zh-short", "also": "teaching-en,teaching-en-short"}
    app = visit("compare", lang="en", part=part, pair="BD", **choices)
    assert not app.exception
    first, second = (lab.model(id).words[:5] for id in ("teaching-zh-short", "teaching-en-short"))
    say = EN_SAY.between("B", "D")
    told = say.markdown("error-no-common-words", first=first, second=second, cause="language")
    assert [error.value for error in app.error] == [told] and "B begins with" in told


@both
def test_a_model_with_itself_agrees_perfectly_and_no_noise_is_asked_for(visit, lang):
    say = say_in(lang)
    app = open_pair(visit, lang, second=f"teaching-{lang}", part="vocabulary")
    assert not app.exception
    assert say("compare-same") in told(app)
    assert say("shift-answer", mean=100, k=10) in told(app)
    assert say("shift-no-noise") not in told(app)


@both
def test_a_model_from_elsewhere_is_compared_and_has_no_second_seed(visit, lab, imported, lang):
    say, model = say_in(lang), lab.model(f"teaching-{lang}")
    other = imported(model.words[:50], np.random.default_rng(0).normal(size=(50, 7)))
    app = open_pair(visit, lang, second=other, part="vocabulary")
    assert not app.exception and not app.error
    assert say("shift-cannot", side="b") in told(app)
    assert say("shift-told", words=50) in told(app)


def test_a_model_that_was_deleted_meanwhile_is_said(visit, lab, imported):
    gone = imported(["a", "b"], np.eye(2))
    lab.delete(lab.store.models.card(gone))
    app = open_pair(visit, "en", second=gone, part="vocabulary")
    assert not app.exception
    assert app.warning
    lab.restore(lab.store.models.binned()[0])


def test_simplified_and_traditional_are_one_word_by_choice(visit, imported):
    say = say_in("zh")
    rows = np.random.default_rng(0).normal(size=(4, 3))
    first = imported(["国家", "学生", "猫", "人"], rows)
    second = imported(["國家", "學生", "貓", "人"], rows)
    pair = {"model": first, "with": second, "part": "vocabulary"}
    apart = visit("compare", lang="zh", **pair)
    assert apart.error and say("compare-script", words=3) in [t.label for t in apart.toggle]
    one = visit("compare", lang="zh", script="1", **pair)
    assert not one.error and not one.exception
    assert say("shift-told", words=4) in told(one)
    assert say("shift-answer", mean=100, k=3) in told(one)


def test_a_second_seed_is_trained_from_the_page_with_the_settings_of_the_model(visit, lab):
    app = open_pair(visit, "zh", part="vocabulary")
    next(b for b in app.button if b.key == "another seed a").click()
    app.run()
    assert not app.exception
    (job,) = [
        job for job in lab.queue.jobs(kind="train") if job.spec.get("replicate_of") == lab.model("teaching-zh").identity
    ]
    settings = dict(lab.model("teaching-zh").meta.settings)
    assert {k: v for k, v in job.spec["settings"].items() if k != "seed"} == {
        k: v for k, v in settings.items() if k != "seed"
    }
    made = finished(lab, job)
    assert made in lab.seeds_of("teaching-zh")
    lab.delete(lab.store.models.card(made))


def test_models_of_one_text_and_settings_are_found_to_be_seeds_without_being_told(lab):
    own = [
        finished(lab, lab.train("teaching-en", Word2Vec(vector_size=10, epochs=1, workers=1, seed=seed), name="own"))
        for seed in (1, 2)
    ]
    assert lab.seeds_of(own[0]) == (own[1],)
    for id in own:
        lab.delete(lab.store.models.card(id))


@both
def test_the_table_marks_differences_and_tells_health_and_speed(visit, lang):
    say = say_in(lang)
    app = open_pair(visit, lang, part="table")
    assert not app.exception
    table = app.dataframe[0].value.set_index(say("column-fact"))
    differs = table[say("column-differs")]
    assert differs[say("field-vector_size")] == "≠" and differs[say("field-window")] == ""
    assert list(table.loc[say("fact-trained-enough")])[1:] == [say("fact-yes"), say("fact-no")]
    assert float(table.loc[say("fact-look-up")].iloc[1]) > 0
    assert [b.key for b in app.get("download_button") if b.key.startswith("report")] == [
        "report html",
        "report md",
        "report json",
    ]


@both
def test_the_report_has_the_questions_the_table_and_the_words_that_differ(lab, lang):
    from pages.widgets.compare_report import FILES, compare_report

    say = say_in(lang)
    cards = [lab.store.models.card(id) for id in (f"teaching-{lang}", f"teaching-{lang}-short", "teaching-zh")]
    report = compare_report(lab, say, cards)
    assert [section.title for section in report.sections[:2]] == [say("compare-questions"), say("compare-facts")]
    assert len(report.sections) == 6 and report.sections[2].title == say("compare-evaluation")
    assert len(report.sections[3].rows) == 50
    if lang == "en":
        assert report.sections[4].rows == () and len(report.sections[4].lines) == 1
    for _, write in FILES.values():
        text = write(report)
        assert say("report-title") in text and report.sections[3].rows[0][say("figure-column-word")] in text


def test_an_own_set_of_questions_is_kept_with_its_bad_lines_named_and_asked_of_all(visit, lab):
    say = say_in("en")
    app = with_set(visit, "mine <b>", "cat ~ king\n~~~\nqueen")
    assert not app.exception
    assert say.markdown("set-bad-line", number=2, text="~~~") in told(app)
    table = next(m.value for m in app.markdown if m.value.startswith("|"))
    assert len(table.splitlines()) == 4 and r"cat \~ king" in table
    assert app.query_params["set"]
    nothing = next(b for b in app.button if b.label == say("set-keep"))
    app.text_area[0].set_value("~~~")
    nothing.click().run()
    assert say("set-empty") in told(app)


def table_of(app):
    """The lines of the questions' table, without the backslashes of Markdown."""
    table = next(m.value for m in app.markdown if m.value.startswith("|"))
    return table.replace("\\", "").splitlines()[2:]


@both
def test_words_that_cancel_are_said_in_their_cells_and_every_other_question_is_answered(visit, lab, lang):
    say, word = say_in(lang), WORD[lang]
    plain = table_of(open_pair(visit, lang))
    app = open_pair(visit, lang, ask=f"{word} - {word}")
    assert not app.exception and not app.error
    rows = table_of(app)
    assert rows[:-1] == plain and rows[-1].count(say("compare-cancel")) == 2


@both
def test_a_word_that_is_added_and_taken_away_is_remarked_once_for_all_models(visit, lab, lang, monkeypatch):
    from embed_core.geometry import parse_question
    from pages.widgets import compare_report

    say, (one, other) = say_in(lang), {"zh": ("国王", "女王"), "en": ("king", "queen")}[lang]
    text = f"{one} + {other} - {other}"
    app = open_pair(visit, lang, ask=text)
    (remark,) = [each.value.replace("\\", "") for each in app.info]
    assert remark == say(
        "compare-remark", question=f"{one} − {other} + {other}", remark=say("remark-cancels", word=other)
    )
    assert not open_pair(visit, lang, ask="").info
    cards = [lab.store.models.card(id) for id in (f"teaching-{lang}", f"teaching-{lang}-short")]
    monkeypatch.setattr(compare_report, "chosen_set", lambda lab, card: (parse_question(text),))
    report = compare_report.compare_report(lab, say, cards)
    assert report.sections[0].lines == (remark,)


def test_a_word_with_spaces_is_asked_of_the_models_and_kept_in_a_set(visit, imported):
    words = ["New York", "king", "paris", "france"]
    pair = {
        "model": imported(words, np.eye(4)),
        "with": imported(words, [[1, 0, 0, 0], [1, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]]),
    }
    app = visit("compare", lang="en", ask="New York ~ king", **pair)
    assert not app.exception and not app.error
    assert table_of(app)[-1].startswith("| New York ~ king | 0.000 | 0.707 |")
    app.session_state["own sets"] = True
    app.run()
    next(t for t in app.text_input if t.label == EN_SAY("set-name")).set_value("spaces")
    app.text_area[0].set_value('paris - france + New York\n"New York"')
    next(b for b in app.button if b.label == EN_SAY("set-keep")).click().run()
    assert not app.exception and not app.warning
    rows = table_of(app)
    assert rows[0].startswith("| paris − france + New York | king 0.000") and rows[1].startswith("| New York | ")
    assert app.text_area[0].value == 'paris + "New York" - france\n"New York"'


def test_a_cancelling_line_of_an_own_set_is_named_and_the_rest_is_kept(visit):
    say = say_in("en")
    app = with_set(visit, "with a line too many", "cat ~ king\nking - king")
    assert not app.exception and not app.error
    assert say.markdown("set-cancelling-line", number=2, text="king - king") in told(app)
    assert len(table_of(app)) == 1
    app.text_area[0].set_value("king - king")
    next(b for b in app.button if b.label == say("set-keep")).click().run()
    assert say("set-empty") in told(app)
    assert say.markdown("set-cancelling-line", number=1, text="king - king") in told(app)


def test_a_set_that_was_kept_with_a_cancelling_line_can_be_asked_reported_and_deleted(visit, lab, monkeypatch):
    from embed_core.geometry import parse_question
    from pages.widgets import compare_report, opening

    name = "0123456789abcdef"
    monkeypatch.setattr(opening, "workspace", lambda *_, **__: name)
    lab = lab.for_workspace(name)
    note = lab.keep_questions("from before", [parse_question(text) for text in ("cat ~ king", "king - king")])
    app = open_pair(visit, "en", set=note.id)
    app.session_state["own sets"] = True
    app.run()
    assert not app.exception and not app.error
    rows = table_of(app)
    assert len(rows) == 2 and EN_SAY("compare-cancel") in rows[1]
    cards = [lab.store.models.card(id) for id in ("teaching-en", "teaching-en-short")]
    monkeypatch.setattr(compare_report, "chosen_set", lambda lab, card: lab.own_questions()[0][1])
    report = compare_report.compare_report(lab, EN_SAY, cards)
    assert EN_SAY("compare-cancel") in list(report.sections[0].rows[1].values())
    next(b for b in app.button if b.key == f"delete {note.id}").click().run()
    assert not app.exception
    assert note.id not in {kept.id for kept, _ in lab.own_questions()}


def test_an_own_set_without_a_name_is_refused_with_the_reason(visit):
    say = say_in("en")
    app = open_pair(visit, "en")
    app.session_state["own sets"] = True
    app.run()
    next(b for b in app.button if b.label == say("set-keep")).click().run()
    assert not app.exception and len(app.error) == 1


@both
def test_two_maps_are_drawn_for_the_same_words(visit, lab, lang):
    say = say_in(lang)
    for joint in ("pca", "tsne"):
        app = open_pair(visit, lang, part="maps", joint=joint, spot=WORD[lang])
        assert not app.exception and not app.error
        assert say("maps-read") in told(app)
        assert say("maps-open", word=WORD[lang]) in [b.label for b in app.button]


@both
@pytest.mark.parametrize("script", ["0", "1"])
def test_the_word_that_is_found_is_joined_to_its_neighbours_on_both_maps_in_either_script(
    visit, lab, imported, monkeypatch, lang, script
):
    from pages.widgets import two_maps

    drawn = []
    monkeypatch.setattr(two_maps, "word_map", lambda *places, **given: drawn.append(given))
    rows = np.random.default_rng(5).normal(size=(5, 3))
    ids = [imported(words.split(), rows) for words in ("国 学 猫 人 书", "國 學 貓 人 书")]
    pair = {"model": ids[0], "with": ids[1], "part": "maps", "script": script}
    word, read = "人" if script == "0" else "国", "none" if script == "0" else "simplified"
    if script == "0":
        pair |= {"model": "teaching-zh", "with": "teaching-zh-short"}
        word, ids = "国王", ["teaching-zh", "teaching-zh-short"]
    app = visit("compare", lang=lang, spot=word, **pair)
    assert not app.exception and not app.error
    assert [each["focus"] for each in drawn[-2:]] == [word, word]
    for id, each in zip(ids, drawn[-2:], strict=True):
        near = lab.neighbours_in(id, word, k=10, script=read)
        assert each["neighbours"] == [(n.word, n.cosine) for n in near] and len(near) >= 4


def test_a_large_comparison_is_made_by_a_job_and_then_shown(visit, lab, imported, monkeypatch):
    from embed_core.jobs import comparisons

    monkeypatch.setattr(comparisons, "AT_ONCE", 20)
    rows = np.random.default_rng(4)
    one, other = (imported([f"w{i}" for i in range(60)], rows.normal(size=(60, 5))) for _ in range(2))
    app = visit("compare", lang="en", **{"model": one, "with": other, "part": "vocabulary"})
    assert not app.exception
    job = next(job for job in lab.queue.jobs(kind="compare") if job.spec["first"] == one)
    deadline = time.monotonic() + 60
    while lab.queue.get(job.id).active:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert lab.queue.get(job.id).state == "finished"
    app.run()
    assert EN_SAY("shift-told", words=60) in told(app)
