"""Phrases: the scores of Bouma's formula and of gensim, what is joined by them, and what never is."""

import os
import time
from collections import Counter
from itertools import pairwise
from math import log

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest import approx

from embed_core import recipes
from embed_core.corpus import (
    CONNECTORS,
    Segmentation,
    UserDictionary,
    build_corpus,
    corpus_of_text,
    open_corpus,
    phrase_effect,
    places_of,
    sample,
    segment,
    suggest_phrases,
    teaching_corpus,
)
from embed_core.corpus import phrases as phrases_module
from embed_core.corpus.forms import PhraseJoiner
from embed_core.corpus.phrases import npmi
from embed_core.errors import OutOfRange

NOVEL = pytest.mark.skipif(not os.environ.get("EMBEDLAB_SAMPLES_DIR"), reason="needs the novel")
SENTENCES = st.lists(
    st.lists(st.sampled_from(["a", "b", "c", "of", "the", "，"]), min_size=1, max_size=12), max_size=12
)
JOINED = frozenset(("of", "the"))
PHRASES = st.lists(st.lists(st.sampled_from("abc"), min_size=2, max_size=4).map(" ".join), max_size=5, unique=True)


def rules(found):
    return [phrase.rule for phrase in found.phrases]


def sentences_of(text):
    return [line.split() for line in text.splitlines()]


def gensim_scores(sentences, *, threshold, connectors=frozenset(), delimiter="+"):
    from gensim.models.phrases import Phrases

    return Phrases(
        sentences, min_count=5, threshold=threshold, scoring="npmi", connector_words=connectors, delimiter=delimiter
    )


class Slow:
    """One pass as the docstrings say it, token by token; a token is a tuple of words."""

    def __init__(self, sentences, min_count, threshold, *, again=False):
        self.sentences = sentences
        self.counts, self.pairs = Counter(), Counter()
        for sentence in sentences:
            self.counts.update(sentence)
            self.pairs.update(found for found, _ in self.met(sentence))
        self.tokens = sum(count for token, count in self.counts.items() if token != ("，",))
        self.scores = {}
        for (a, between, b), count in self.pairs.items():
            if count >= min_count and (len(a) > 1 or len(b) > 1 or not again):
                value = log(count * self.tokens / (self.counts[a] * self.counts[b])) / -log(count / self.tokens)
                if value > threshold:
                    self.scores[a, between, b] = value

    def met(self, sentence):
        """Yield each pair with where it begins: two words with at most two connectors between."""
        plain = [at for at, token in enumerate(sentence) if token[0] not in JOINED or len(token) > 1]
        for first, second in pairwise(plain):
            if second - first <= 3 and ("，",) not in (sentence[first], sentence[second]):
                between = tuple(token[0] for token in sentence[first + 1 : second])
                yield (sentence[first], between, sentence[second]), first

    def joined(self):
        return [self._joined(sentence) for sentence in self.sentences]

    def _joined(self, sentence):
        made, done = [], 0
        for (a, between, b), at in self.met(sentence):
            if at >= done and (a, between, b) in self.scores:
                made += [*sentence[done:at], (*a, *between, *b)]
                done = at + 2 + len(between)
        return made + sentence[done:]


def test_the_score_is_that_of_bouma_worked_by_hand():
    # Ten sentences "new york x": 30 tokens, new and york 10 times each, always together.
    # p(new york) = p(new) = p(york) = 1/3, so the score is ln(1/3 / 1/9) / -ln(1/3) = 1.
    [phrase] = suggest_phrases([["new", "york", f"x{n}"] for n in range(10)]).phrases
    assert (phrase.words, phrase.parts, phrase.count, phrase.counts_apart) == (
        ("new", "york"),
        ("new", "york"),
        10,
        (10, 10),
    )
    assert (phrase.score, phrase.tokens, phrase.expected) == (approx(1), 30, approx(10 * 10 / 30))
    assert (phrase.rule, phrase.token) == ("new york", "new_york")
    # 8 of 16 and 32 in 1024 tokens: p = 2^-7, 2^-6, 2^-5, so 4 bits of 7.
    assert npmi(8, 16, 32, tokens=1024) == approx(4 / 7)
    # as often as chance would have it: 0
    assert npmi(4, 64, 64, tokens=1024) == approx(0, abs=1e-12)


@given(st.data())
def test_the_score_has_bounds_and_two_equal_sides(data):
    a, b = (data.draw(st.integers(1, 10**6)) for _ in range(2))
    together = data.draw(st.integers(1, min(a, b)))
    tokens = data.draw(st.integers(max(a + b, together + 1), 10**8))
    score = npmi(together, a, b, tokens=tokens)
    assert -1 <= score <= 1
    assert score == npmi(together, b, a, tokens=tokens)
    assert np.sign(np.round(score, 9)) in (0, np.sign(together * tokens - a * b))
    if together < min(a, b):
        assert npmi(together + 1, a, b, tokens=tokens) > score


@settings(deadline=None, max_examples=300)
@given(SENTENCES, st.integers(1, 3), st.sampled_from([-0.5, 0.0, 0.3]), st.integers(1, 3))
def test_suggestions_are_those_of_a_slow_count(sentences, min_count, threshold, passes):
    known, line = {}, [[(word,) for word in sentence] for sentence in sentences]
    for number in range(passes):
        slow, new = Slow(line, min_count, threshold, again=number > 0), {}
        for (a, between, b), score in slow.scores.items():
            told = (slow.pairs[a, between, b], (slow.counts[a], slow.counts[b]), slow.tokens, approx(score, abs=1e-9))
            new.setdefault((*a, *between, *b), []).append(told)
        known = new | known
        line = slow.joined()
    most = {words: max(count for count, *_ in told) for words, told in known.items()}
    inner = {
        words[i:j]
        for words in most
        for i in range(len(words))
        for j in range(i + 2, len(words) + 1)
        if j - i < len(words) and most.get(words[i:j], len(sentences) * 99) <= most[words]
    }
    found = suggest_phrases(
        sentences, min_count=min_count, threshold=threshold, passes=passes, connectors=JOINED, most=10**6
    )
    assert {phrase.words for phrase in found.phrases} == set(most) - inner
    assert found.found == len(found.phrases)
    for phrase in found.phrases:
        assert phrase.count == most[phrase.words]
        assert (phrase.count, phrase.counts_apart, phrase.tokens, phrase.score) in known[phrase.words]


@NOVEL
def test_scores_are_those_of_gensim_in_both_passes():
    novel = sample("journey_to_the_west")
    sentences = list(novel.iter_sentences())
    bigrams = gensim_scores(sentences, threshold=0.3)
    expected = bigrams.export_phrases()
    joined = [bigrams[sentence] for sentence in sentences]
    longer = gensim_scores(joined, threshold=0.3, delimiter="|").export_phrases()
    expected = {key: {score} for key, score in expected.items()}
    assert len(expected) > 2000
    alone = suggest_phrases(novel, most=10**6, connectors=(), passes=1)
    assert {"+".join(phrase.words) for phrase in alone.phrases} == expected.keys()
    for key, score in longer.items():
        if "+" in key:
            expected.setdefault(key.replace("|", "+"), set()).add(score)
    found = suggest_phrases(novel, most=10**6, connectors=())
    scores = {"+".join(phrase.words): approx(phrase.score, abs=1e-9) for phrase in found.phrases}
    assert all(any(score == value for value in expected[key]) for key, score in scores.items())
    assert sum(key.count("+") > 1 for key in scores) > 200
    inner = expected.keys() - scores.keys()
    assert 0 < len(inner) < 200 and all(any(f"+{key}+" in f"+{other}+" for other in scores) for key in inner)


def test_connectors_stand_inside_a_phrase_as_with_gensim():
    from gensim.models.phrases import ENGLISH_CONNECTOR_WORDS

    assert ENGLISH_CONNECTOR_WORDS < CONNECTORS
    sentences = [["the", "bank", "of", "england", f"x{n}"] for n in range(9)] + [["end", "of", "the", "world"]] * 9
    expected = gensim_scores(sentences, threshold=0.3, connectors=ENGLISH_CONNECTOR_WORDS).export_phrases()
    found = suggest_phrases(sentences)
    assert {"+".join(phrase.words): approx(phrase.score, abs=1e-9) for phrase in found.phrases} == expected
    assert sorted(rules(found)) == ["bank of england", "end of the world"]
    assert suggest_phrases([["花果山", "之", "王"]] * 9).phrases[0].token == "花果山之王"
    assert rules(suggest_phrases([["of", "england"], ["bank", "of"]] * 9)) == []
    assert rules(suggest_phrases([["b", "of", "the", "of", "e"]] * 9)) == []


def test_three_and_four_words_are_found_in_the_second_pass():
    sentences = [["in", "new", "york", "city", f"x{n}"] for n in range(9)] + [
        ["new", "york", f"y{n}"] for n in range(9)
    ]
    found = suggest_phrases(sentences)
    assert rules(found) == ["new york", "new york city"]
    city = found.phrases[1]
    assert (city.parts, city.count, city.counts_apart) == (("new york", "city"), 9, (18, 9))
    assert city.tokens == found.tokens - 18 == 9 * 5 + 9 * 3 - 18
    assert rules(suggest_phrases(sentences, passes=1)) == ["york city", "new york"][::-1]
    assert rules(suggest_phrases([["u", "v", "w", "x"]] * 9)) == ["u v w x"]


def test_a_phrase_that_stands_only_inside_a_longer_one_is_left_out():
    inside = [["且", "听", "下回分解"]] * 9
    assert rules(suggest_phrases(inside)) == ["且 听 下回分解"]
    assert "且 听" in rules(suggest_phrases([*inside, ["且", "听"]]))


def test_no_phrase_reaches_over_the_end_of_a_sentence_or_a_mark():
    assert rules(suggest_phrases([["new"], ["york"]] * 9)) == []
    text = "他道：徒弟。\n" * 9
    assert rules(suggest_phrases(corpus_of_text(text, Segmentation(), marks=True))) == ["他 道"]
    assert rules(suggest_phrases(corpus_of_text(text, Segmentation()))) == ["他 道 徒弟"]
    assert rules(
        suggest_phrases(corpus_of_text("I saw new. york\n" * 9 + "in New, York\n" * 9, Segmentation(), marks=True))
    ) == ["i saw new"]


def test_words_that_a_dictionary_cut_apart_are_found():
    text = "他是弼马温。却说弼马温，道：这个人说道好。\n" * 9
    assert segment("弼马温", Segmentation()) == ["弼", "马温"]
    found = suggest_phrases(corpus_of_text(text, Segmentation(), marks=True))
    [phrase] = [phrase for phrase in found.phrases if phrase.token == "弼马温"]
    assert phrase.score == approx(1)
    assert "弼马温" in segment(text, Segmentation(phrases=(phrase.rule,)))


def test_the_list_is_cut_at_its_length_and_narrowed_by_score():
    found = suggest_phrases(teaching_corpus("zh"), threshold=0.0, most=10)
    assert len(found.phrases) == 10 < found.found
    scores = [phrase.score for phrase in found.phrases]
    assert scores == sorted(scores, reverse=True)
    assert found.above(scores[4])[:5] == found.phrases[:5] and not found.above(1.1)
    assert suggest_phrases([]).phrases == suggest_phrases([["a"]]).phrases == ()


def test_of_a_very_large_corpus_whole_sentences_of_the_beginning_are_counted(monkeypatch):
    sentences = [["new", "york", f"x{n}"] for n in range(20)]
    assert (suggest_phrases(sentences).tokens, suggest_phrases(sentences).whole) == (60, True)
    monkeypatch.setattr(phrases_module, "LOOKED_AT", 31)
    found = suggest_phrases(sentences)
    assert (found.tokens, found.whole, found.phrases[0].count) == (30, False, 10)


def test_the_python_lines_give_what_the_page_shows(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = "孙行者是弼马温。却说弼马温，道。\n" * 9
    (tmp_path / "text.txt").write_text(text + "无关", encoding="utf-8")
    cut = Segmentation(user_words=("孙行者是",), dictionary="我的", lower=False)
    (tmp_path / "我的.txt").write_text(UserDictionary.of(cut).to_text(), encoding="utf-8")
    corpus = corpus_of_text(text, cut, marks=True)
    corpus.save(tmp_path / "corpus")
    shown = [(phrase.rule, phrase.score, phrase.count) for phrase in suggest_phrases(corpus, most=1000).above(0.5)]
    assert "弼 马温" in [rule for rule, *_ in shown]
    for lines in (
        recipes.phrases_of_text(cut, characters=len(text), min_count=5, score=0.5),
        recipes.phrases(tmp_path / "corpus", min_count=5, score=0.5),
    ):
        names = {}
        *before, last = lines.strip().split("\n")
        exec("\n".join(before), names)
        assert eval(last, names) == shown


@pytest.mark.parametrize("wrong", [{"min_count": 0}, {"threshold": 1.5}, {"most": -1}, {"passes": 0}])
def test_what_is_out_of_range_is_refused(wrong):
    with pytest.raises(OutOfRange):
        suggest_phrases([["a", "b"]], **wrong)


def test_what_a_corpus_has_joined_is_told_in_its_words():
    made = Segmentation(phrases=("new york",))
    sentences = [["new_york", "city", f"x{n}"] for n in range(9)]
    corpus = build_corpus([sentences], name="n", language="en", segmentation=made)
    [phrase] = suggest_phrases(corpus).phrases
    assert (phrase.words, phrase.parts) == (("new", "york", "city"), ("new york", "city"))
    effect = phrase_effect(corpus, [phrase.rule])
    assert (effect.tokens_before, effect.tokens_after) == (27, 18)
    assert phrase_effect(corpus, ["new york"]).tokens_after == 27


@settings(deadline=None, max_examples=300)
@given(
    st.lists(st.lists(st.sampled_from(["a", "b", "c", "a_b", "b_c_a"]), min_size=1, max_size=12), max_size=6), PHRASES
)
def test_the_effect_is_what_joining_the_phrases_does(sentences, phrases):
    corpus = build_corpus([sentences], name="n", language="en")
    effect = phrase_effect(corpus, phrases)
    joiner = PhraseJoiner(phrases)
    after = Counter(token for sentence in sentences for token in joiner.joined(list(sentence)))
    assert (effect.tokens_before, effect.types_before) == (corpus.tokens, corpus.types)
    assert (effect.tokens_after, effect.types_after) == (after.total(), len(after))


def test_the_effect_is_told_from_what_was_accepted_before():
    corpus = corpus_of_text("new york city. new york. old york. " * 5, Segmentation())
    effect = phrase_effect(corpus, ["new york", "old york"], before=["new york"])
    assert (effect.tokens_before, effect.tokens_after) == (35 - 10, 35 - 15)
    assert (effect.types_before, effect.types_after) == (4, 3)


@NOVEL
def test_the_novels_phrases_are_suggested_in_well_under_a_second(tmp_path):
    sample("journey_to_the_west").save(tmp_path)
    novel = open_corpus(tmp_path)
    places_of(novel)
    taken = []
    for _ in range(5):
        begin = time.perf_counter()
        found = suggest_phrases(novel)
        effect = phrase_effect(novel, [phrase.rule for phrase in found.phrases])
        taken.append(time.perf_counter() - begin)
    assert min(taken) < 0.6
    assert {"弼马温", "南赡部洲", "且听下回分解"} <= {
        phrase.token for phrase in suggest_phrases(novel, most=500).phrases
    }
    assert effect.tokens_after < effect.tokens_before
