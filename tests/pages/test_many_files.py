"""Of an upload of many files, how each was recognised can be seen and changed, also of those beyond the twentieth."""

import pytest

from embed_core.errors import LabError
from embed_core.lab import Lab
from embed_core.language import say_in

EN = say_in("en")
TEXT = "却说那行者走在山路上，看见一座高山，心里想这里一定有妖怪。" * 5


class Enough(LabError):
    message_id = "error-empty-text"


@pytest.fixture
def asked(monkeypatch):
    found = []

    def note(self, **how):
        found.append(how["encodings"])
        raise Enough()

    monkeypatch.setattr(Lab, "make_corpus", note)
    return found


def another(app):
    return next(s for s in app.selectbox if s.label == EN("source-another-file", files=5))


def encodings(app):
    return [s for s in app.selectbox if s.label == EN("source-encoding")]


def test_the_encoding_of_the_twenty_third_file_is_seen_changed_and_kept(visit, lab, asked):
    upload = lab.stage([(f"{number:02}.txt", TEXT.encode("gb18030")) for number in range(25)])
    app = visit("corpus", task="bring", source="upload", upload=upload)
    assert not app.exception
    assert len(encodings(app)) == 20
    another(app).select_index(2).run()
    assert len(encodings(app)) == 21
    assert encodings(app)[-1].value == "gb18030"
    encodings(app)[-1].select("big5").run()
    another(app).select_index(3).run()
    assert encodings(app)[-1].value == "gb18030"
    assert any("22.txt" in option and "BIG5" in option for option in another(app).options)
    next(button for button in app.button if button.label == EN("corpus-make")).click().run()
    assert asked == [(*[None] * 22, "big5", None, None)]
    another(app).select_index(2).run()
    assert encodings(app)[-1].value == "big5"


def test_twenty_files_and_fewer_are_all_shown(visit, lab):
    upload = lab.stage([(f"{number:02}.txt", TEXT.encode()) for number in range(3)])
    app = visit("corpus", task="bring", source="upload", upload=upload)
    assert len(encodings(app)) == 3
    assert not [s for s in app.selectbox if s.label.startswith("Another")]
