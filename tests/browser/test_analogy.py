"""An analogy step by step in its exact plane; and a whole set, from the fold to the failures."""

from embed_core.language import say_in

EN, ZH = say_in("en"), say_in("zh")
CHART = '[class*="st-key-chart-analogy-picture"] .js-plotly-plot'
SEEN = """(el) => ({
  arrows: (el.layout.annotations || []).filter((a) => a.showarrow && a.visible !== false).length,
  shapes: (el.layout.shapes || []).filter((s) => s.visible !== false).length,
  ring: [el.data.at(-1).x[0], el.data.at(-1).y[0]],
  start: [el.data.at(-5).x[0], el.data.at(-5).y[0]],
  active: el._fullLayout.sliders[0].active,
})"""


def test_an_analogy_is_played_step_by_step_in_its_plane(person):
    person.opens("/analogy?model=teaching-zh").sees("国王 − 男人 + 女人 ≈ 女王")
    chart = person.page.locator(CHART)
    chart.wait_for(state="visible")
    seen = chart.evaluate(SEEN)
    assert (seen["arrows"], seen["shapes"], seen["active"]) == (2, 3, 3)
    chart.get_by_text(ZH("figure-analogy-play"), exact=False).click()
    person.page.wait_for_function(
        "(at) => { const el = document.querySelector(at); return el._fullLayout.sliders[0].active === 0 }", arg=CHART
    )
    first = chart.evaluate(SEEN)
    assert (first["arrows"], first["shapes"]) == (0, 0)
    assert first["ring"] == first["start"]  # it begins at 国王
    person.page.wait_for_function(
        "(at) => { const el = document.querySelector(at); return el._fullLayout.sliders[0].active === 3 }", arg=CHART
    )
    assert chart.evaluate(SEEN)["shapes"] == 3
    person.sees("“女王”").finds_no_fault()


def test_a_whole_set_is_asked_in_another_way_and_its_failures_are_listed(person):
    person.opens("/analogy?lang=en&model=teaching-en-short").sees("king − man + woman")
    person.page.locator("summary", has_text=EN("sets-title")).click()
    person.waits().sees("of 298 right")
    person.picks(EN("sets-method"), EN("analogy-method-direction"))
    person.sees(EN("sets-failures", shown=100, count=0).split("100")[0]).finds_no_fault()
    assert "by=direction" in person.page.url and "set=teaching-en" in person.page.url
