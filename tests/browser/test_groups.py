"""Groups and bookmarks in a real browser: colours with their legend, a lasso that becomes a group, a view kept."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from embed_core.geometry import Group, groups_file, read_groups
from embed_core.language import say_in

say = say_in("en")
pytestmark = pytest.mark.parametrize("locale", ["en-GB"])
MAP = "/map?model=teaching-en"


def legend(person):
    return person.page.locator(".wm-legend .wm-group")


def query(person):
    return {k: v for k, v in parse_qs(urlsplit(person.page.url).query).items() if k != "lang"}


def in_map(person, script, given=None):
    return person.page.locator(".wm").first.evaluate(script, given)


def draw_around(person, words, *, margin=9):
    """Choose the box and draw it around words; return all words that lie within."""
    in_map(person, "el => el.settled()")
    spots = [in_map(person, "(el, word) => el.pixelOf(word)", word) for word in words]
    person.page.get_by_role("button", name=say("word-map-box"), exact=True).first.click()
    at = person.page.locator(".wm-plot").first.bounding_box()
    xs, ys = [at["x"] + x for x, _ in spots], [at["y"] + y for _, y in spots]
    person.page.mouse.move(min(xs) - margin, min(ys) - margin)
    person.page.mouse.down()
    person.page.mouse.move(sum(xs) / len(xs), sum(ys) / len(ys), steps=4)
    person.page.mouse.move(max(xs) + margin, max(ys) + margin, steps=4)
    person.page.mouse.up()
    return person.waits()


def test_the_map_wears_the_colours_of_the_groups_and_names_them_in_its_legend(person, locale):
    person.opens(f"{MAP}&panel=groups&clusters=5").map_is_drawn()
    legend(person).nth(4).wait_for()
    assert legend(person).count() == 5
    colours = legend(person).locator("i").evaluate_all("all => all.map((i) => getComputedStyle(i).color)")
    assert len(set(colours)) == 5
    person.picks(say("groups-method"), say("cluster-method-own")).map_is_drawn()
    assert legend(person).count() == 0
    person.sees(say("own-empty")[:40]).finds_no_fault()


def test_a_box_on_the_map_becomes_a_group_that_is_still_there_after_a_reload(person, locale):
    person.opens(MAP).map_is_drawn()
    draw_around(person, ["cat", "dog"])
    person.sees("selected words")  # the panel of groups has opened by itself
    person.chooses_text(person.page.get_by_label("selected words").first.get_attribute("aria-label"), "my pets")
    person.map_is_drawn()
    legend(person).filter(has_text="my pets").first.wait_for()
    assert legend(person).all_inner_texts() == ["my pets"]
    person.opens(person.page.url.removeprefix(person.url)).map_is_drawn()
    legend(person).filter(has_text="my pets").first.wait_for()
    assert legend(person).all_inner_texts() == ["my pets"]
    person.picks(say("groups-look"), "my pets")
    members = person.text()
    assert "cat" in members
    assert "dog" in members
    person.clicks(say("own-edit"))
    person.clicks(say("delete")).sees(say("deleted", name="my pets"))
    person.clicks(say("undo")).map_is_drawn()
    legend(person).filter(has_text="my pets").first.wait_for()
    assert legend(person).all_inner_texts() == ["my pets"]
    person.finds_no_fault()


def test_a_selection_while_the_words_still_drift_is_offered_too(person, locale):
    person.opens(f"{MAP}&method=tsne&seed=77").map_is_drawn()
    draw_around(person, ["cat", "dog"], margin=60)
    person.sees("selected word")


def opens_bookmarks(person):
    person.clicks(say("map-more"))
    person.page.get_by_test_id("stPopoverBody").get_by_text(say("bookmarks"), exact=True).click()
    person.page.get_by_text(say("bookmarks-help")).wait_for()
    person.waits()


def test_a_bookmark_opens_the_view_as_it_was(person, locale):
    view = f"{MAP}&space=3&word=cat&panel=groups&clusters=4&group=1"
    person.opens(view).map_is_drawn()
    opens_bookmarks(person)
    person.page.get_by_label(say("bookmark-name"), exact=True).first.fill("cats <b>in</b> space")
    person.page.get_by_label(say("bookmark-note"), exact=True).first.fill("**for Monday**")
    person.clicks(say("bookmark-keep")).sees("cats <b>in</b> space").sees("**for Monday**")
    kept = query(person)
    person.opens("/map?model=teaching-zh&method=pca&lang=en").map_is_drawn()
    assert query(person) != kept
    opens_bookmarks(person)
    kept_views = person.page.get_by_test_id("stPopoverBody").get_by_test_id("stButton")
    kept_views.get_by_role("button", name=say("bookmark-open"), exact=True).first.click()
    person.page.wait_for_url("**group=1*")
    person.waits().map_is_drawn()
    assert query(person) == kept
    person.page.get_by_role("combobox", name=say("groups-count")).wait_for()
    legend(person).nth(3).wait_for()
    assert legend(person).count() == 4
    person.finds_no_fault()


def test_groups_leave_as_a_file_and_come_back_from_it_and_another_file_is_refused(person, locale, tmp_path):
    file = tmp_path / "mine.json"
    file.write_bytes(groups_file([Group("royal <i>", ("king", "queen")), Group("pets", ("cat", "dog"))]))
    person.opens(f"{MAP}&panel=groups&grouping=own").map_is_drawn()
    give(person, file)
    legend(person).nth(1).wait_for()
    assert legend(person).all_inner_texts() == ["royal <i>", "pets"]
    with person.page.expect_download() as download:
        person.page.get_by_role("button", name=say("own-export"), exact=True).click()
    assert read_groups(Path(download.value.path()).read_bytes()) == read_groups(file.read_bytes())
    file.write_text('{"groups": "all"}', encoding="utf-8")
    give(person, file)
    person.sees(say("error-not-groups", most=200, megabytes=5)[:40])
    assert legend(person).count() == 2


def give(person, file):
    if not person.page.locator("input[type=file]").count():
        person.clicks(say("own-file"))
    person.page.locator("input[type=file]").set_input_files(str(file))
    person.page.get_by_text(file.name).wait_for()
    person.waits()
    person.clicks(say("own-import-do"))
