"""Settings carry their bounds; what crosses into JSON comes back the same."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from embed_core.errors import LabError, NotAChoice, OutOfRange, WordUnknown
from embed_core.parameters import bounded, changed, choice, from_json, to_json, validate


@dataclass(frozen=True, kw_only=True)
class Oven:
    degrees: int = bounded(180, 50, 250)
    humidity: float = bounded(0.2, 0.0, 1.0)
    mode: str = choice("fan", ("fan", "grill"))
    dishes: tuple[str, ...] = ()

    def __post_init__(self):
        validate(self)


@pytest.mark.parametrize("value", [49, 251, 10**9, float("nan"), float("inf"), 180.5, "hot", True])
def test_a_number_outside_its_bounds_is_refused_with_field_and_bounds(value):
    with pytest.raises(OutOfRange) as caught:
        Oven(degrees=value)
    assert caught.value.parameters["field"] == "degrees"
    assert (caught.value.parameters["low"], caught.value.parameters["high"]) == (50, 250)


def test_both_ends_of_the_range_belong_to_it():
    assert Oven(degrees=50).degrees == 50
    assert Oven(degrees=250).degrees == 250


def test_a_choice_that_does_not_exist_names_those_that_do():
    with pytest.raises(NotAChoice) as caught:
        Oven(mode="boil")
    assert caught.value.parameters["options"] == ("fan", "grill")


@given(st.integers(50, 250), st.floats(0, 1), st.sampled_from(["fan", "grill"]), st.lists(st.text(max_size=5)))
def test_settings_survive_json(degrees, humidity, mode, dishes):
    oven = Oven(degrees=degrees, humidity=humidity, mode=mode, dishes=tuple(dishes))
    assert from_json(Oven, to_json(oven)) == oven


def test_unknown_keys_are_passed_over_and_missing_ones_take_their_default():
    assert from_json(Oven, {"degrees": 200, "colour": "red"}) == Oven(degrees=200)


def test_only_what_differs_from_the_defaults_has_to_be_written():
    assert changed(Oven(mode="grill")) == {"mode": "grill"}
    assert changed(Oven()) == {}


def test_an_error_says_the_same_on_the_other_side_of_a_process():
    error = WordUnknown("猫咪", alike=("猫",))
    copy = LabError.from_json(error.to_json())
    assert (copy.identifier, copy.parameters) == (error.identifier, error.parameters)


def test_an_error_reads_as_a_sentence_in_a_notebook():
    assert str(WordUnknown("猫咪")).startswith("A word was asked of a model that never saw it")
