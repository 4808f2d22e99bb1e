"""Rows and the list of their words, as the page of bringing tells of them."""

import pytest

from embed_core.language import say_in
from tests.pages.conftest import words_of


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_list_that_does_not_fit_is_told_and_no_choice_lets_it_in(visit, lab, lang):
    say = say_in(lang)
    upload = lab.stage([("t.tsv", b"0.1\t0.2\n0.3\t0.4\n"), ("词表.txt", b"a\nb\nc\n")])
    app = visit("models", **{"bring": "upload", "bring-upload": upload, "lang": lang})
    for _ in ("as it is", "leniently"):
        assert say("error-import-words-differ", name="t.tsv", list="词表.txt", words=3, rows=2) in words_of(
            app
        ).replace("\\", "")
        assert next(b for b in app.button if b.key == "bring-do").disabled
        next(t for t in app.toggle if t.label == say("bring-lenient")).set_value(True).run()
    assert not app.exception
    lab.store.uploads.drop(upload)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_advice_to_leave_out_what_cannot_be_read_stands_there_once(visit, lab, lang):
    say = say_in(lang)
    upload = lab.stage([("glove.txt", b"a 1 2.5\nb 1\nc 2 3\nd 2 3\n")])
    app = visit("models", **{"bring": "upload", "bring-upload": upload, "lang": lang})
    assert "".join(each.value for each in app.error).count(say("bring-lenient")) == 1
    lab.store.uploads.drop(upload)
