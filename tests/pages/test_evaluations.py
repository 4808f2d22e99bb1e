"""The evaluation of a model on its page: four parts, sets at hand and own files, and what is missing."""

import json
import time

import numpy as np
import pytest

from embed_core.jobs import QueueFull
from embed_core.lab import Lab
from embed_core.language import say_in
from embed_core.vectors import WordVectors

EN = say_in("en")
both = pytest.mark.parametrize("lang", ["zh", "en"])
PARTS = ("similar", "odd", "categories", "report")


def told(app):
    """Everything that stands on the page, as one text without the backslashes of Markdown."""
    kinds = ("subheader", "caption", "markdown", "error", "warning", "info")
    return "\n".join(str(element.value) for kind in kinds for element in app.get(kind)).replace("\\", "")


def answered(app):
    return "\n".join(str(element.proto.body) for element in app.get("html"))


def charts(app):
    return [json.loads(chart.proto.spec) for chart in app.get("plotly_chart")]


def table(app, column):
    return next(frame.value for frame in app.dataframe if column in frame.value.columns)


@pytest.fixture
def imported(lab):
    """A model as it may come from elsewhere."""
    made = []

    def make(words, matrix, name="from elsewhere"):
        vectors = WordVectors(tuple(words), np.ones(len(words), int), np.asarray(matrix))
        made.append(lab.store.models.publish(vectors.save, name=name))
        return made[-1].id

    yield make
    for card in made:
        lab.delete(card)


@pytest.fixture
def staged(lab, tmp_path):
    """A person's file, as the page stages it."""

    def stage(text, name="own.txt", encoding="utf-8"):
        file = tmp_path / name
        file.write_bytes(text.encode(encoding))
        with file.open("rb") as handle:
            return lab.stage([(name, handle)])

    return stage


def test_one_click_on_the_card_opens_the_evaluation_and_closes_the_health(visit):
    app = visit("models", health="teaching-en")
    assert EN("evaluate-title") in [button.label for button in app.button]
    app.button(key="evaluate teaching-en").click().run()
    assert app.query_params["evaluate"] == "teaching-en" and "health" not in app.query_params
    assert "Spearman" in answered(app) and len(charts(app)) == 1
    app.button(key="evaluate teaching-en").click().run()
    assert "evaluate" not in app.query_params and not charts(app)


@both
@pytest.mark.parametrize("part", PARTS)
def test_every_part_opens_without_a_fault_and_with_few_controls(visit, lang, part):
    app = visit("models", lang=lang, evaluate=f"teaching-{lang}", evaluation=part)
    assert not app.exception and not app.error and not app.warning
    assert "nan" not in told(app).lower() and "None" not in told(app)
    assert len(app.selectbox) + len(app.text_input) + len(app.get("button_group")) <= 5
    assert len(charts(app)) == (part != "report")


@both
def test_the_built_in_model_shows_its_correlation_the_worst_miss_and_full_coverage(visit, lab, lang):
    app = visit("models", lang=lang, evaluate=f"teaching-{lang}")
    found = lab.similarity_score(f"teaching-{lang}", f"teaching-{lang}")
    assert found.spearman.value > 0.7 and found.coverage == 1
    assert f"+{found.spearman.value:.2f}" in answered(app)
    first, second = found.by_pair()[0].pair
    assert f"“{first}”" in told(app) and f"“{second}”" in told(app)
    labels = [note["text"] for note in charts(app)[0]["layout"]["annotations"]]
    assert f"{first} – {second}" in labels


def test_wordsim_says_how_few_pairs_the_teaching_model_knows_and_names_the_missing(visit):
    app = visit("models", evaluate="teaching-en", similar="wordsim353")
    assert EN("evaluation-few") in told(app) and "of 353 pairs" in told(app)
    assert "Words that the model lacks" in told(app) and EN("similar-lacking", count=338) in told(app)


def test_a_model_that_knows_no_pair_has_no_correlation_and_no_chart(visit, imported):
    words = [f"w{i}" for i in range(30)]
    made = imported(words, np.random.default_rng(0).normal(size=(30, 5)))
    app = visit("models", evaluate=made, similar="wordsim353")
    assert EN("similar-undefined-few", covered=0, pairs=353) in app.warning[0].value.replace("\\", "")
    assert not charts(app) and not app.exception
    app = visit("models", evaluate=made, evaluation="categories", kinds="teaching-en")
    assert "fewer than two categories" in app.error[0].value
    app = visit("models", evaluate=made, evaluation="report")
    assert not app.exception and not app.error


def test_an_own_file_in_another_encoding_is_scored_and_its_bad_lines_are_told(visit, lab, staged):
    lines = ("词一\t词二\t分数", "猫\t狗\t9", "猫\t只有两个", "国王\t女王\t8", "医生\t护士\t7", "猫\t狗\t9")
    upload = staged("\n".join((*lines, "猫\t汽车\t多", "红\t国王\t1")), encoding="gb18030")
    app = visit("models", evaluate="teaching-zh", similar="own", **{"similar-file": upload})
    assert not app.exception and not app.error
    assert EN("evaluation-bad", count=2, rest=5) in app.warning[0].value.replace("\\", "")
    rows = table(app, EN("sets-reason"))
    assert rows[EN("sets-line")].tolist() == [3, 7]
    assert EN("evaluation-repeated", count=1) in told(app)
    assert any("read_similarities(Path('own.txt'))" in code.value for code in app.code)


def test_options_are_gensims_and_stand_in_the_address(visit, lab):
    app = visit("models", evaluate="teaching-en", **{"similar-among": "40", "similar-dummy": "1"})
    assert EN("similar-dummy-told") in told(app)
    assert any("restrict_vocab=40" in code.value for code in app.code)


@both
def test_words_of_ones_own_have_an_odd_one_and_missing_ones_are_said(visit, lang):
    words = {"zh": "猫 狗 钢琴 没有这个词", "en": "cat, dog, piano, nobody"}[lang]
    app = visit("models", lang=lang, evaluate=f"teaching-{lang}", evaluation="odd", odd=words)
    say = say_in(lang)
    assert say("odd-answer", word={"zh": "钢琴", "en": "piano"}[lang]) in answered(app)
    assert {"zh": "没有这个词", "en": "nobody"}[lang] in told(app)


def test_two_words_are_too_few_and_the_set_below_still_opens(visit):
    app = visit("models", evaluate="teaching-en", evaluation="odd", odd="cat nobody", **{"odd-set": "teaching-en"})
    assert "three words or more" in app.error[0].value and "nobody" in app.error[0].value
    assert "Guessing gives" in told(app)
    assert set(table(app, EN("figure-odd-right"))[EN("figure-odd-right")]) == {"=", "≠"}


def test_categories_by_another_way_are_named_in_the_address_and_the_misplaced_listed(visit, lab):
    app = visit("models", evaluate="teaching-en-short", evaluation="categories", **{"kinds-by": "agglomerative"})
    found = lab.categorisation("teaching-en-short", "teaching-en", method="agglomerative")
    wrong = found.misplaced()
    assert EN("categories-misplaced", count=len(wrong)) in told(app)
    assert table(app, EN("figure-column-word"))[EN("figure-column-word")].tolist() == [each.word for each in wrong]
    assert f"{100 * found.purity:.1f} %" in answered(app)


def test_the_report_of_the_page_has_the_own_set_too(visit, lab, staged):
    upload = staged("cat dog 9\nking queen 8\ncar tea 1\n", name="mine.txt")
    choices = {"similar": "own", "similar-file": upload}
    app = visit("models", evaluate="teaching-en", evaluation="report", **choices)
    assert (
        not app.exception
        and "mine.txt" in table(app, EN("evaluation-column-set"))[EN("evaluation-column-set")].tolist()
    )
    assert EN("evaluation-report-own") in told(app)


def test_the_report_has_the_own_file_of_analogies_that_is_open_on_their_page(visit, lab, staged):
    upload = staged("category,first,second\nroyal,man,king\nroyal,woman,queen\n", name="royal.csv")
    app = visit("analogy", model="teaching-en", set="own", file=upload)
    assert not app.exception and not app.error
    app = visit("models", evaluate="teaching-en", evaluation="report", set="own", file=upload)
    assert not app.exception and not app.error
    column = EN("evaluation-column-set")
    assert "royal.csv" in table(app, column)[column].tolist()
    assert EN("evaluation-report-own") in told(app)
    found, _ = lab.evaluation_report("teaching-en", own={"analogies": upload})
    assert found.analogies[0].set.name == "royal.csv" and found.analogies[0].tally().asked == 2
    assert found.to_json()["analogies"][0]["all"]["questions"] == 2
    without, _ = lab.evaluation_report("teaching-en")
    assert [each.set.name for each in without.analogies] == [each.set.name for each in found.analogies][1:]


def test_an_own_file_of_analogies_that_asks_nothing_leaves_the_report_whole(lab, staged):
    found, jobs = lab.evaluation_report("teaching-en", own={"analogies": staged("nothing to ask\n")})
    assert not jobs and found.analogies
    gone, _ = lab.evaluation_report("teaching-en", own={"analogies": "no-such-upload"})
    assert [each.set.name for each in gone.analogies] == [each.set.name for each in found.analogies]


def test_a_deleted_model_in_the_address_is_passed_over(visit):
    app = visit("models", evaluate="no-such-model")
    assert not app.exception and not app.error and not charts(app)


def test_the_summary_of_a_model_is_remembered(lab):
    first = lab.evaluation_summary("teaching-zh")
    assert first is lab.evaluation_summary("teaching-zh")
    assert first.language == "zh" and first.similarity.value > 0.7 < first.purity.value
    assert lab.evaluation_summary("teaching-zh", language="en").similarity.covered == 0


def test_the_report_waits_for_a_large_set_of_analogies_and_then_has_it(visit, lab, monkeypatch):
    from embed_core.jobs import analogies as answering
    from embed_core.lab import analogies as asking

    for module in (answering, asking):
        monkeypatch.setattr(module, "at_once", lambda model, asked, options: False)
    found, jobs = lab.evaluation_report("teaching-zh")
    assert found is None and [job.kind for job in jobs] == ["analogies"]
    app = visit("models", evaluate="teaching-zh", evaluation="report")
    assert not app.exception and not app.error
    deadline = time.monotonic() + 60
    while lab.queue.get(jobs[0].id).active:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    found, jobs = lab.evaluation_report("teaching-zh")
    assert not jobs and [each.set.name for each in found.analogies] == ["teaching-zh"]
    app = visit("models", evaluate="teaching-zh", evaluation="report")
    assert EN("evaluation-report-offer") in told(app) and EN("evaluation-report-wait") not in told(app)


def test_what_was_left_as_usual_follows_to_a_model_of_another_language(visit):
    app = visit("models", evaluate="teaching-zh", evaluation="odd", **{"odd-set": "teaching-zh"})
    assert app.text_input[0].value == "牛 狮子 羊 马" and app.selectbox[0].value == "teaching-zh"
    app.button(key="evaluate teaching-en").click().run()
    assert (
        not app.error and app.text_input[0].value == "cow lion sheep horse" and app.selectbox[0].value == "teaching-en"
    )
    app.text_input[0].set_value("cat dog piano").run()
    app.button(key="evaluate teaching-en-short").click().run()
    assert app.text_input[0].value == "cat dog piano" and app.query_params["odd"] == "cat dog piano"


def test_a_set_that_was_chosen_stays_with_another_model(visit):
    app = visit("models", evaluate="teaching-en", similar="simlex999")
    app.button(key="evaluate teaching-zh").click().run()
    assert app.selectbox[0].value == "simlex999" and "of 999 pairs" in told(app)


def test_a_report_whose_set_finds_no_place_in_the_queue_says_so(lab, monkeypatch):
    def full(*_, **__):
        raise QueueFull(1)

    monkeypatch.setattr(Lab, "set_score", full)
    with pytest.raises(QueueFull):
        lab.evaluation_report("teaching-en", own={})
