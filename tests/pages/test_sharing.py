"""Every view has a link and a code of it, made when they are asked for."""

import pytest

from embed_core.language import say_in


def opened(app):
    app.session_state["share"] = True
    return app.run()


def link_of(app):
    return next(each.value for each in app.code if "?" in each.value)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_link_names_the_choices_of_the_view_and_its_language(visit, lang):
    app = opened(visit("cosine", lang=lang, a="1/3,2", b="1,2"))
    assert not app.exception
    link = link_of(app)
    assert "a=1%2F3%2C2" in link and "b=1%2C2" in link and f"lang={lang}" in link and "projector" not in link
    assert say_in(lang)("share-note") in [each.value for each in app.caption]


def test_a_projected_view_is_shared_as_one(visit):
    assert "projector=1" in link_of(opened(visit("cosine", projector="1")))


def test_a_link_that_no_camera_could_read_has_no_code(visit):
    app = opened(visit("cosine", a=",".join("12345678" for _ in range(200)), b=",".join("1" for _ in range(200))))
    assert say_in("en")("share-long") in [each.value for each in app.caption]


def test_nothing_is_made_before_it_is_asked_for(visit):
    app = visit("cosine")
    assert not any("?" in each.value and "lang=" in each.value for each in app.code)
