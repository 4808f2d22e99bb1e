"""All of a model's evaluation in one: the summary for a table, and the report as JSON, Markdown and a page."""

import json
import math
import re

import numpy as np
import pytest
from pytest import approx

from embed_core.errors import NotAChoice
from embed_core.evaluation import (
    evaluate_analogies,
    evaluate_categories,
    evaluate_odd,
    evaluate_similarities,
    evaluation_report,
    known_categories,
    known_odd_set,
    known_set,
    known_similarities,
    summary,
)
from embed_core.evaluation.similarities import collect_pairs
from embed_core.figures.evaluation_report import evaluation_document, evaluation_json, glance_table
from embed_core.figures.report import report_html, report_markdown
from embed_core.language import say_in
from embed_core.vectors import WordVectors


def model_of(words):
    matrix = np.random.default_rng(1).normal(size=(len(words), 16))
    return WordVectors(tuple(words), np.arange(len(words), 0, -1), matrix)


@pytest.fixture(scope="module")
def english():
    """Random vectors for all words of our English sets but one of each."""
    sets = (known_similarities, known_odd_set, known_categories, known_set)
    words = dict.fromkeys(word for known in sets for word in known("teaching-en").words)
    return model_of([word for word in words if word != "piano"])


@pytest.mark.parametrize("language", ["", "en"])
def test_a_summary_has_the_numbers_of_the_sets_of_the_models_language(english, language):
    found = summary(english, language=language)
    assert found.language == "en"
    pairs = evaluate_similarities(english, known_similarities("teaching-en"))
    assert (found.similarity.value, found.similarity.low) == (pairs.spearman.value, pairs.spearman.low)
    assert (found.similarity.covered, found.similarity.of) == (pairs.covered, 78) and pairs.covered < 78
    asked = evaluate_analogies(english, known_set("teaching-en"))
    assert (
        found.analogies.value == asked.accuracy
        and (found.analogies.low, found.analogies.high) == asked.tally().interval
    )
    odd = evaluate_odd(english, known_odd_set("teaching-en"))
    assert (found.odd.value, found.odd.chance, found.odd.covered) == (odd.accuracy, odd.chance, odd.asked)
    words = evaluate_categories(english, known_categories("teaching-en"))
    assert (found.purity.value, found.purity.chance) == (words.purity, words.chance_mean)
    assert found.purity.coverage == approx(62 / 63)


def test_a_model_of_another_language_is_not_a_number_and_nothing_fails(english):
    found = summary(english, language="zh")
    for each in (found.similarity, found.analogies, found.odd, found.purity):
        assert math.isnan(each.value) and each.covered == 0 and each.of > 0
    with pytest.raises(NotAChoice):
        summary(english, language="de")


def test_a_report_holds_every_set_that_the_model_knows_something_of_and_names_the_others(english):
    found = evaluation_report(english)
    assert [each.set.name for each in found.odd] == [each.set.name for each in found.categories] == ["teaching-en"]
    assert {"teaching-en"} <= {each.set.name for each in found.similarities}
    assert "teaching-zh" in found.untold["similarities"] and found.untold["categories"] == ("teaching-zh",)
    assert found.facts["words"] == len(english) and found.facts["dimensions"] == 16


def test_json_is_whole_and_strict_and_names_what_is_missing(english):
    data = json.loads(evaluation_json(evaluation_report(english), name="m"), parse_constant=pytest.fail)
    pairs = next(each for each in data["similarities"] if each["set"] == "teaching-en")
    assert pairs["missing"] == ["piano"] and pairs["pairs"] - pairs["covered"] == 2
    assert pairs["spearman"]["low"] < pairs["spearman"]["value"] < pairs["spearman"]["high"]
    assert len(pairs["worst"]) == 20 and data["name"] == "m" and data["schema"] == 1
    assert sum(map(sum, data["categories"][0]["table"])) == 62
    assert {remark["id"] for remark in data["health"]["remarks"]} >= {"remark-no-structure"}


def test_a_persons_own_set_comes_first_with_its_bad_lines(english):
    own = evaluate_similarities(
        english, collect_pairs(["king queen 9", "cat dog 7", "car tea 1", "bad"], "<b>mine</b>")
    )
    found = evaluation_report(english, more=[own], analogies=())
    assert found.similarities[0] is own and not found.analogies
    assert found.to_json()["similarities"][0]["bad_lines"] == 1


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_document_is_in_one_language_and_stands_alone(english, language):
    say = say_in(language)
    own = evaluate_similarities(english, collect_pairs(["king queen 9", "cat dog 7", "car tea 1"], "<b>mine</b>"))
    found = evaluation_report(english, more=[own])
    document = evaluation_document(found, name="a <script> & model", say=say)
    titles = [section.title for section in document.sections]
    assert titles[:3] == [say("evaluation-at-a-glance"), say("evaluation-facts"), say("health-title")]
    assert titles[-1] == say("evaluation-untold-title")
    page, text = report_html(document), report_markdown(document)
    assert "<script" not in page and "<b>mine" not in page and "src=" not in page and "href=" not in page
    for told in (page, text):
        assert "piano" in told and not re.search(r"\b(nan|NaN|None)\b", told)
    assert text.count("\n## ") == len(titles)
    other = say_in({"zh": "en", "en": "zh"}[language])
    assert other("evaluation-facts") not in text


def test_a_glance_has_a_row_for_each_set_with_its_coverage(english):
    say, found = say_in("en"), evaluation_report(english, analogies=())
    rows = glance_table(found, say=say)
    assert len(rows) == len(found.similarities) + 2
    by_measure = {(row["Measure"], row["Set"]): row for row in rows}
    odd = by_measure["Odd one out (accuracy)", "English teaching set"]
    assert odd["Chance"] == "25.0 %" and odd["Covered"] == f"{found.odd[0].asked} / 35"
