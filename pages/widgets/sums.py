"""Which words are added and taken away: three words in their places, or any sum with weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from embed_core.errors import WordUnknown
from embed_core.geometry.sums.terms import Word
from embed_core.lab import Lab
from embed_core.language import Say
from embed_core.store import Card
from embed_core.vectors import WordVectors
from pages.widgets import address
from pages.widgets.errors import told_errors
from pages.widgets.pickers import OFFERED
from pages.widgets.words_in_address import NOTHING, as_known, joined, parted

FORMS = ("three", "sum")
HEAVIEST = 10.0


@dataclass(frozen=True, slots=True)
class Sum:
    """The words that a person chose. A weight of 1 is not written; `three` are a, b, c where the sum is b − a + c."""

    positive: tuple[Word, ...]
    negative: tuple[Word, ...]
    three: tuple[str, str, str] | None = None

    @property
    def turned(self) -> Sum:
        """The same sum of three words read the other way: a is to c as b is to what?"""
        if self.three is None:
            return self
        a, b, c = self.three
        return Sum((c, b), (a,), (a, c, b))

    @property
    def text(self) -> str:
        """The sum as one writes it: 国王 − 0.5 男人 + 女人."""
        return written(self.positive, self.negative)


def written(positive: Sequence[Word], negative: Sequence[Word]) -> str:
    """Return a sum as one writes it."""
    first, rest = positive[:1], positive[1:]
    parts = [_written(word) for word in first]
    return " ".join([*parts, *(f"− {_written(word)}" for word in negative), *(f"+ {_written(word)}" for word in rest)])


def _written(word: Word) -> str:
    return word if isinstance(word, str) else f"{word[1]:g} {word[0]}"


def pick_sum(lab: Lab, say: Say, card: Card) -> Sum | None:
    """Let the person choose the words; None where one is missing, which is named."""
    plus, minus = _chosen(lab, card)
    fits = len(plus) == 2 and len(minus) == 1 and not address.chosen("weights")
    if address.adopted() and not address.named("form"):
        address.change("form", "")  # a link that names no form brings words that may ask for the other
    key = address.seed("form", FORMS[0] if fits else FORMS[1], options=FORMS)
    form = st.session_state[key]
    row = st.container()
    picked = st.segmented_control(
        say("analogy-form"),
        FORMS,
        format_func=lambda name: say(f"analogy-form-{name}"),
        key=key,
        required=True,
        label_visibility="collapsed",
    )
    address.keep("form", "" if (picked == FORMS[0]) == fits else picked)
    with row:
        found = _three(lab, say, card, plus, minus) if form == FORMS[0] else _any(lab, say, card, plus, minus)
    return found if found is not None and _known(lab, say, card, found) else None


def _chosen(lab: Lab, card: Card) -> tuple[list[str], list[str]]:
    """Return the words of the address; words to begin with where it has none, or none that this model knows."""
    model, known = lab.model(card.id), lab.suggestions(card.id)
    moved = st.session_state.get("model of sums") not in (None, card.id)
    st.session_state["model of sums"] = card.id
    words = {name: parted(address.chosen(name)) for name in ("plus", "minus")}
    default = {"plus": list(known.positive), "minus": list(known.negative)}
    if moved and not all(word in model for word in [*words["plus"], *words["minus"]]):
        words = {"plus": [], "minus": []}
        for name in words:
            address.change(name, "")
            _forget(name)
    if len(words["plus"]) == 1 and not address.chosen("minus"):  # a word that another page hands over
        words["plus"] += [w for w in default["plus"][1:] if w not in words["plus"]][:1]
    plus = words["plus"] or ([] if address.chosen("plus") else default["plus"])
    return plus, words["minus"] or ([] if address.chosen("minus") else default["minus"])


def _forget(name: str) -> None:
    for key in [key for key in st.session_state if str(key).startswith(f"choice {name} ")]:
        del st.session_state[key]


def _three(lab: Lab, say: Say, card: Card, plus: list[str], minus: list[str]) -> Sum | None:
    """Draw the three places; what stands in them is kept as a sum, so that both forms show the same."""
    model = lab.model(card.id)
    offered = list(model.words[:OFFERED])
    given = [*minus[:1], *plus[:2]] if len(minus) == 1 else ["", *plus[:2]]
    given += [""] * (3 - len(given))
    words = []
    for place, name, column in zip(("minus a", "plus b", "plus c"), "abc", st.columns(3), strict=True):
        key = address.widget_key(place)
        if key not in st.session_state:
            st.session_state[key] = given["abc".index(name)] or None
        now = st.session_state[key]
        with column:
            word = st.selectbox(
                say(f"analogy-{name}"),
                list(dict.fromkeys([*([now] if now else []), *offered])),
                key=key,
                index=None,
                accept_new_options=True,
                placeholder=say("pick-word-placeholder"),
            )
        words.append(as_known(model, word or ""))
    a, b, c = words
    address.keep("plus", joined((b, c)) or NOTHING)
    address.keep("minus", joined((a,)) or NOTHING)
    address.keep("weights", "")
    if not all(words):
        st.info(say("analogy-incomplete"))
        return None
    return Sum((b, c), (a,), (a, b, c))


def _any(lab: Lab, say: Say, card: Card, plus: list[str], minus: list[str]) -> Sum | None:
    """Draw two lists of words, and where the person asks for it, a weight for each."""
    model = lab.model(card.id)
    left, right = st.columns(2)
    with left:
        positive = _words(say, "plus", plus, model)
    with right:
        negative = _words(say, "minus", minus, model)
    kept = _weights(len(positive) + len(negative))
    key = address.seed("weighted", bool(address.chosen("weights")), kind=bool)
    if st.toggle(say("analogy-weights"), key=key, help=say("analogy-weights-help")):
        kept = _weigh(say, [*((w, "+") for w in positive), *((w, "−") for w in negative)], kept)
    else:
        kept = [1.0] * len(kept)
    address.keep("weighted", "")
    address.keep("weights", " ".join(f"{w:g}" for w in kept) if any(w != 1 for w in kept) else "")
    terms = [word if weight == 1 else (word, weight) for word, weight in zip([*positive, *negative], kept, strict=True)]
    if not terms:
        return None
    plain = all(weight == 1 for weight in kept) and len(positive) == 2 and len(negative) == 1
    three = (negative[0], positive[0], positive[1]) if plain else None
    return Sum(tuple(terms[: len(positive)]), tuple(terms[len(positive) :]), three)


def _words(say: Say, name: str, words: list[str], model: WordVectors) -> list[str]:
    key = address.widget_key(name)
    if key not in st.session_state:
        st.session_state[key] = words
    options = list(dict.fromkeys([*st.session_state[key], *model.words[:OFFERED]]))
    picked = st.multiselect(
        say(f"analogy-{name}"),
        options,
        key=key,
        accept_new_options=True,
        select_all=False,
        placeholder=say("pick-word-placeholder"),
    )
    cleaned = [as_known(model, word) for word in picked]
    address.keep(name, joined(cleaned) or NOTHING)
    return [word for word in cleaned if word]


def _weights(count: int) -> list[float]:
    """Return the weights of the address, 1 where it has none that can be used."""
    found = []
    for text in address.chosen("weights").split():
        try:
            value = float(text)
        except ValueError:
            value = 1.0
        found.append(value if 0 <= value <= HEAVIEST else 1.0)
    return (found + [1.0] * count)[:count]


def _weigh(say: Say, words: list[tuple[str, str]], kept: list[float]) -> list[float]:
    """Draw a field for the weight of each word."""
    weights = []
    with st.container(horizontal=True):
        for place, (word, sign) in enumerate(words):
            key = address.widget_key(f"weights {place} {sign} {word}")
            if key not in st.session_state:
                st.session_state[key] = kept[place]
            label = say.markdown("analogy-weight", sign=sign, word=word)
            weights.append(st.number_input(label, 0.0, HEAVIEST, step=0.1, format="%g", key=key, width=150))
    return weights


def _known(lab: Lab, say: Say, card: Card, found: Sum) -> bool:
    """Name every word that the model lacks, each with the spellings that come near, and tell whether there is none."""
    model = lab.model(card.id)
    words = [word if isinstance(word, str) else word[0] for word in (*found.positive, *found.negative)]
    missing = [word for word in dict.fromkeys(words) if word not in model]
    for word in missing:
        with told_errors(say, lab):
            raise WordUnknown(word, alike=model.alike(word))
    return not missing
