"""A model is evaluated: one click from its card, the worst miss in the scatter, an odd one, and a report to keep."""

import json

import pytest

from embed_core.language import say_in

LANGUAGES = {"zh-CN": "zh", "en-GB": "en"}
CHART = '[class*="st-key-chart-similar"] .js-plotly-plot'
ODD = {"zh": ("猫 狗 钢琴 没有这个词", "钢琴", "没有这个词"), "en": ("cat dog piano nobody", "piano", "nobody")}


@pytest.mark.parametrize("locale", LANGUAGES)
def test_a_model_is_evaluated_from_its_card_to_a_report_to_keep(person, lab, tmp_path, locale):
    language = LANGUAGES[locale]
    say, model = say_in(language), f"teaching-{language}"
    person.opens("/models").sees(say("evaluate-title"))
    person.page.locator(f".st-key-evaluate-{model}").get_by_role("button").click()
    person.waits().sees("Spearman +")
    person.page.wait_for_url(f"**evaluate={model}*")
    found = lab.similarity_score(model, model)
    worst = found.by_pair()[0]
    chart = person.page.locator(CHART)
    chart.wait_for(state="visible")
    chart.get_by_text(f"{worst.pair[0]} – {worst.pair[1]}", exact=True).wait_for(state="visible")
    last = chart.evaluate("(el) => [el.data[0].x.at(-1), el.data[0].y.at(-1)]")
    assert last == pytest.approx([worst.score, worst.cosine])
    person.sees(f"“{worst.pair[0]}”").finds_no_fault()

    person.page.get_by_text(say("evaluate-part-odd"), exact=True).click()
    words, odd, missing = ODD[language]
    person.waits().chooses_text(say("odd-words"), words)
    person.sees(say("odd-answer", word=odd)).sees(missing).finds_no_fault()
    person.page.get_by_text(say("evaluate-part-categories"), exact=True).click()
    purity, sign = lab.categorisation(model, model).purity, {"zh": "%", "en": " %"}[language]
    person.waits().sees(say("categories-answer", purity=f"{100 * purity:.1f}{sign}"))

    person.page.get_by_text(say("evaluate-part-report"), exact=True).click()
    person.waits().sees(say("evaluation-report-offer"))
    with person.page.expect_download() as taken:
        person.page.get_by_role("button", name=say("report-json"), exact=True).click()
    kept = json.loads(taken.value.path().read_text(encoding="utf-8"))
    told = next(each for each in kept["similarities"] if each["set"] == model)
    assert told["worst"][0]["pair"] == list(worst.pair) and kept["facts"]["words"] == len(lab.model(model))
    with person.page.expect_download() as taken:
        person.page.get_by_role("button", name=say("report-html"), exact=True).click()
    taken.value.save_as(tmp_path / taken.value.suggested_filename)
    page = person.page.context.new_page()
    page.goto((tmp_path / "evaluation.html").as_uri())
    assert page.locator("h2").count() >= 7 and worst.pair[0] in page.locator("body").inner_text()
    page.close()
    person.finds_no_fault()
