"""The concordance: what crosses to the browser, and what is said of the places that were found."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embed_core.corpus import build_corpus, concordance, concordance_lines
from embed_core.language import say_in
from pages.widgets.kwic import payload
from pages.widgets.kwic.payload import pack

EN = say_in("en")
WORDS = st.sampled_from(["a", "b", "山", "<img/onerror>", "=cmd", "🐈", "x\u200by"])
DOCUMENTS = st.lists(st.lists(st.lists(WORDS, min_size=1, max_size=9), max_size=6), min_size=1, max_size=4)


def opened(data):
    """Read the block as the browser does."""
    size = int(np.frombuffer(data[:4], np.uint32)[0])
    head, at = json.loads(data[4 : 4 + size]), 4 + size
    assert at % 4 == 0

    def take(kind, count):
        nonlocal at
        array = np.frombuffer(data, kind, count, at)
        at += 4 * -(-array.nbytes // 4)
        return array

    columns = [take(np.uint32, head["n"]) for _ in range(3)]
    tokens = take(np.uint32 if head["wide"] else np.uint16, head["tokens"])
    spans = take(np.uint8, 4 * head["n"]).reshape(-1, 4)
    return head, columns, tokens, spans, data[at:].decode("utf-8").split("\n")


def sent(app):
    """Return the block that the table of a page was sent; None where there is none."""
    found = [c.proto.bytes for c in app.get("bidi_component") if c.proto.component_name.endswith("kwic")]
    return found[0] if found else None


def read(data):
    """Return every line as (before, word, after, document, places in it, sentence)."""
    head, (at, document, sentence), tokens, spans, words = opened(data)
    told = []
    for i in range(head["n"]):
        middle, left, right = int(at[i]), int(spans[i, 0]), int(spans[i, 1])
        text = [words[row] for row in tokens[middle - left : middle + 1 + right]]
        told.append((text[:left], text[left], text[left + 1 :], *head["documents"][document[i]], int(sentence[i])))
    return told


@pytest.mark.parametrize("wide", [False, True])
@settings(deadline=None)
@given(DOCUMENTS, st.sampled_from(["text", "left", "right"]))
def test_lines_arrive_in_the_browser_as_they_are(wide, documents, sort):
    corpus = build_corpus(documents, name="n", language="zh", names=[f"第{n}回" for n in range(9)])
    before, payload.WIDE = payload.WIDE, 0 if wide else payload.WIDE
    try:
        data = pack(concordance_lines(corpus, "a", sort=sort), corpus.parts.names, {"sort": sort})
    finally:
        payload.WIDE = before
    hits = concordance(corpus, "a", sort=sort, limit=999, window=99)
    counts = dict(hits.by_document)
    names = corpus.parts.names
    assert read(data) == [
        (list(h.left), "a", list(h.right), names[h.document], counts[h.document], h.sentence) for h in hits.hits
    ]
    assert opened(data)[0]["wide"] == (wide and bool(hits.hits))


def test_the_same_lines_have_the_same_mark_and_others_another():
    corpus = build_corpus([[["a", "b"], ["b", "a"]]], name="n", language="en")
    marks = [
        opened(pack(concordance_lines(corpus, word, sort=sort), ("n",), {"sort": sort}))[0]["rev"]
        for word, sort in (("a", "text"), ("a", "text"), ("b", "text"), ("a", "right"))
    ]
    assert marks[0] == marks[1]
    assert len(set(marks)) == 3


def test_ten_thousand_lines_are_less_than_a_megabyte():
    corpus = build_corpus([[[f"w{n % 500}", "a", f"v{n % 300}"] * 4 for n in range(3000)]], name="n", language="en")
    lines = concordance_lines(corpus, "a")
    assert len(lines) == 10_000
    assert len(pack(lines, ("n",), {})) < 500_000


def test_all_places_are_in_one_table_and_their_number_is_said(visit, lab):
    total = lab.corpus("teaching-en").counts["the"]
    app = visit("corpus", task="look", corpus="teaching-en", view="concordance", look="the", sheet="9999")
    assert not app.exception
    assert total > 1000
    assert EN("concordance-found-all", total=total, matched=total) in [c.value for c in app.caption]
    assert opened(sent(app))[0]["n"] == total


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_second_word_narrows_and_both_numbers_are_said(visit, lab, lang):
    say, words = say_in(lang), {"zh": ("猫", "尾巴"), "en": ("cat", "tail")}[lang]
    found = lab.concordance(f"teaching-{lang}", words[0], window=12, near=words[1], limit=0)
    assert 0 < found.matched < found.total
    asked = {"task": "look", "corpus": f"teaching-{lang}", "view": "concordance", "look": words[0]}
    app = visit("corpus", lang=lang, near=words[1], sort="left", **asked)
    assert not app.exception
    told = say("concordance-found-some", total=found.total, matched=found.matched)
    assert told in [c.value for c in app.caption]
    head = opened(sent(app))[0]
    assert (head["near"], head["sort"], head["grouped"], head["language"]) == (words[1], "left", False, lang)


def test_where_no_place_fits_that_is_said_and_no_table_is_drawn(visit, lab):
    corpus = lab.corpus("teaching-en")
    word = "cat"
    beside = {
        w for hit in lab.concordance("teaching-en", word, limit=9999, window=12).hits for w in hit.left + hit.right
    }
    far = next(w for w in corpus.counts if w not in beside and w != word)
    app = visit("corpus", task="look", corpus="teaching-en", view="concordance", look=word, near=far)
    told = EN("concordance-found-none", total=corpus.counts[word], matched=0)
    assert told in [c.value for c in app.caption]
    assert sent(app) is None
