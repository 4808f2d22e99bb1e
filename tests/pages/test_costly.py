"""Numbers in an address that would cost much, or can't be meant: held to what the page offers, never a fault."""

import pytest

HUGE = ["1000000000", "-1", "nan", "9" * 400]
PLACES = [
    ("map", {"word": "cat", "panel": "words"}, ("k", "least")),
    ("map", {"scope": "frequent"}, ("words",)),
    ("map", {"scope": "band"}, ("first", "last")),
    ("map", {"scope": "around", "around": "cat"}, ("k", "steps-away")),
    ("map", {"method": "tsne"}, ("perplexity", "attraction", "seed")),
    ("map", {"panel": "groups"}, ("clusters", "smallest", "groupseed", "group")),
    ("analogy", {"set": "teaching-en"}, ("among",)),
    ("compare", {}, ("k", "words")),
    ("cosine", {}, ("digits", "steps")),
    ("cosine", {"kind": "words"}, ("seed", "turn", "noise")),
]


@pytest.mark.parametrize(("page", "view", "names"), PLACES)
@pytest.mark.parametrize("number", HUGE)
def test_s6_a_number_beyond_all_bounds_is_held_to_what_the_page_offers(visit, page, view, names, number):
    app = visit(page, model="teaching-en", **view, **dict.fromkeys(names, number))
    assert not app.exception, app.exception
    told = [slider.value <= slider.max for slider in app.slider] + [
        field.max is None or field.value is None or field.value <= field.max for field in app.number_input
    ]
    assert all(told)
