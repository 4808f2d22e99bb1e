"""Why two words are near: their shared contexts, with a sentence of each word; for every neighbour that is listed."""

import pytest

from embed_core.corpus import build_corpus, shared_contexts
from embed_core.language import say_in
from pages.widgets.pair_evidence import pair_sentences
from tests.pages.conftest import words_of

EN = say_in("en")


def test_each_sentence_has_one_of_the_two_words_and_the_context_that_both_share():
    lines = [["my", "cat", "eats", "*fish*"], ["the", "dog", "eats", "*fish*"]] * 8 + [["rain", "falls", "now"]] * 40
    found = shared_contexts(build_corpus([lines], name="c", language="en"), "cat", "dog", window=2)
    told = pair_sentences(found, " ")
    assert [context.word for context in found.shared][:2] == ["*fish*", "eats"]
    assert told[:2] == [r"my **cat** eats :primary[\*fish\*]", r"the **dog** eats :primary[\*fish\*]"]


def test_words_without_a_shared_context_have_no_sentences():
    lines = [["my", "cat", "sleeps"], ["the", "dog", "eats"]] * 8
    assert pair_sentences(shared_contexts(build_corpus([lines], name="c", language="en"), "cat", "dog"), " ") == []


@pytest.mark.parametrize("nth", [0, 5, 39])
def test_every_listed_neighbour_has_its_evidence_with_sentences_of_both_words(visit, lab, nth):
    near = lab.neighbours("teaching-en", "cat", k=40)
    other = near[nth].word
    app = visit("map", model="teaching-en", word="cat", k="40", why=other)
    assert not app.exception
    found = lab.shared_contexts(lab.corpus_of("teaching-en"), "cat", other)
    told = words_of(app)
    if not found.shared:
        assert EN.markdown("evidence-none", word="cat", other=other, window=5) in told
        return
    assert EN.markdown("evidence-shared", word="cat", other=other, contexts=["§"], more=0).split("§")[0] in told
    sentences = pair_sentences(found, " ")
    assert sentences and all(line in told for line in sentences)


def test_the_chosen_neighbour_stays_in_the_address_when_it_has_no_button(visit, lab):
    other = lab.neighbours("teaching-en", "cat", k=12)[11].word
    app = visit("map", model="teaching-en", word="cat", k="12", why=other)
    assert app.query_params["why"] in (other, [other])
