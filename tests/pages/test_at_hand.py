"""What is offered for an upload is offered for a sample and for pasted text: chapters, boilerplate, damage."""

import hashlib
from dataclasses import replace

import pytest

from embed_core.corpus import SAMPLES, EmptyText, read_corpus, sample_source
from embed_core.lab import Lab
from embed_core.language import say_in
from tests.pages.conftest import words_of
from tests.pages.test_pages import ended

EN = say_in("en")
CHAPTERS = "".join(
    f"\n第{number}回　石头说话\n\n"
    f"却说那第{number}个行者走在路上，看见一座高山。行者道：“这山里一定有妖怪。”\n师父说：“不要多事，我们快走。”\n"
    for number in "一二三四五六"
)
TEXT = f"目录\n{''.join(f'第{n}回　石头说话{n}' + chr(10) for n in '一二三四五六')}\n{CHAPTERS}"


@pytest.fixture
def sample(tmp_path, monkeypatch):
    """A small text in the place of the novel."""
    data = TEXT.encode("gb18030")
    (tmp_path / "novel.txt").write_bytes(data)
    known = SAMPLES["journey_to_the_west"]
    small = replace(known, sha256=hashlib.sha256(data).hexdigest(), bytes=len(data))
    monkeypatch.setitem(SAMPLES, known.id, small)
    return tmp_path


def switch(app, name):
    return next(toggle for toggle in app.toggle if toggle.label.startswith(EN(name)))


@pytest.fixture
def asked(monkeypatch):
    """The ways of reading that were asked for; nothing is read."""
    found = []

    def note(self, **how):
        found.append(how["reading"])
        raise EmptyText()

    monkeypatch.setattr(Lab, "make_corpus", note)
    return found


def read(folder, choices):
    """The sample, read with these choices."""
    return read_corpus(sample_source("journey_to_the_west", samples_dir=folder, cache=folder), choices=choices)


def make(app):
    next(button for button in app.button if button.label == EN("corpus-make")).click().run()


def made(app, lab):
    make(app)
    job = ended(lab, lab.queue.get("".join(app.query_params["job"])))
    assert job.state == "finished", job.error
    return lab.corpus(job.result["corpus"])


def test_a_sample_offers_its_chapters_and_what_is_no_text(visit, sample, asked, monkeypatch):
    monkeypatch.setenv("EMBEDLAB_SAMPLES_DIR", str(sample))
    app = visit("corpus", task="bring", source="sample", sample="journey_to_the_west")
    assert not app.exception
    assert [toggle.value for toggle in app.toggle[:2]] == [False, False], "nothing is taken out unless it is chosen"
    assert "6" in switch(app, "field-chapters").label
    switch(app, "field-chapters").set_value(True).run()
    switch(app, "boilerplate-contents").set_value(True).run()
    make(app)
    corpus = read(sample, asked[0])
    assert corpus.documents == 6
    assert "目录" not in corpus.counts


def test_a_sample_that_was_left_as_it_is_is_one_document(visit, sample, asked, monkeypatch):
    monkeypatch.setenv("EMBEDLAB_SAMPLES_DIR", str(sample))
    make(visit("corpus", task="bring", source="sample", sample="journey_to_the_west"))
    corpus = read(sample, asked[0])
    assert corpus.documents == 1
    assert "目录" in corpus.counts


def test_a_teaching_text_has_nothing_to_be_taken_out(visit):
    app = visit("corpus", task="bring", source="sample", sample="teaching_en")
    assert not app.exception
    assert EN("reading-title") not in [each.label for each in app.expander]


def test_pasted_text_offers_its_chapters_and_says_that_it_is_damaged(visit, lab):
    app = visit("corpus", task="bring", source="paste")
    app.text_area[0].set_value(f"{TEXT}\n锟斤拷锟斤拷锟斤拷").run()
    assert not app.exception
    assert EN("source-damaged-pasted", places=3) in [each.value for each in app.warning]
    switch(app, "field-chapters").set_value(True).run()
    assert made(app, lab).documents == 7, "the table of contents, and six chapters"


def test_pasted_text_that_holds_no_word_says_so(visit):
    app = visit("corpus", task="bring", source="paste")
    app.text_area[0].set_value("。。。\n").run()
    assert not app.exception
    assert EN("error-empty-text-named", name="pasted.txt") in words_of(app).replace("\\", "")
