"""Logs tell places and numbers, never words of anybody's text (S4)."""

import ast
import io
import json
import logging
from pathlib import Path

import pytest

from embed_core.operations import logs, watch

ROOT = Path(__file__).resolve().parents[2]
SECRET = "a sentence of a private letter"


@pytest.fixture
def lines():
    """The lines that are written from now on, as JSON; afterwards the loggers are as they were."""
    names = list(logging.root.manager.loggerDict)
    before = [(logger, logger.handlers[:], logger.propagate, logger.level) for logger in map(logging.getLogger, names)]
    out = io.StringIO()
    handler = logs.set_up_logs("json", stream=out)
    yield lambda: [json.loads(line) for line in out.getvalue().splitlines()]
    logging.root.removeHandler(handler)
    for logger, handlers, propagate, level in before:
        logger.handlers[:], logger.propagate = handlers, propagate
        logger.setLevel(level)


def failing():
    raise ValueError(SECRET)


def test_an_event_is_one_line_of_json_with_its_facts(lines):
    logging.getLogger("embed_core.jobs").warning("job %s", "finished", extra={"facts": {"job": "j-1", "ran": 1.5}})
    (line,) = lines()
    moment = line.pop("time")
    assert line == {
        "level": "warning",
        "logger": "embed_core.jobs",
        "event": "job finished",
        "job": "j-1",
        "ran": 1.5,
    }
    assert moment.endswith("Z") and moment[10] == "T"


def test_places_of_an_error_are_a_list_and_its_words_are_left_out(lines):
    try:
        failing()
    except ValueError as error:
        logging.getLogger("embedlab").exception("fault %s", "12ab")
        logging.getLogger("embedlab").error("fault %s\n%s", "12ab", logs.places(error))
    first, second = lines()
    for line in (first, second):
        assert SECRET not in json.dumps(line)
        assert any("failing" in place for place in line["places"])
        assert line["event"] == "fault 12ab"


@pytest.mark.parametrize("name", ["streamlit.runtime", "uvicorn.error", "gensim.models", "asyncio"])
def test_of_what_a_library_says_only_the_place_is_told(lines, name):
    logger = logging.getLogger(name)
    logger.error(f"cannot read {SECRET}")
    logger.error("cannot read %s", SECRET)
    try:
        failing()
    except ValueError:
        logger.exception(SECRET)
    told = [line for line in lines() if line["logger"] == name]
    assert len(told) == 3
    assert SECRET not in json.dumps(told)
    assert all(line["event"].startswith("test_logs:") for line in told)


def test_sentences_carry_the_same_facts():
    record = logging.LogRecord("embedlab", logging.INFO, "x", 1, "job %s", ("failed",), None)
    record.facts = {"kind": "train", "ran": 2.0}
    assert logs.Sentences().format(record).endswith("INFO job failed kind=train ran=2.0")


ALLOWED = {
    # what stands in a log call beside its template: identifiers, numbers, folders of the operator, places in the code
    "self.path", "aside.name", "places(error)", "reference", "id", "job", "spare.pid", "name", "default", "wanted",
    "most", "least", "identifier", "self.language", "problem", "change.state", "', '.join(choices)", "', '.join(MODES)",
    "MODES[1]", "_told(error)",
}  # fmt: skip


def calls():
    for path in [ROOT / "app.py", *(ROOT / "embed_core").rglob("*.py"), *(ROOT / "pages").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                owner = node.func.value
                if isinstance(owner, ast.Name) and owner.id in ("log", "logger"):
                    yield path.relative_to(ROOT), node


def test_no_call_writes_a_name_or_a_text_into_a_log():
    seen = 0
    for path, call in calls():
        if call.func.attr not in ("debug", "info", "warning", "error", "exception", "critical", "log"):
            continue
        seen += 1
        template, *others = call.args[1:] if call.func.attr == "log" else call.args
        assert isinstance(template, ast.Constant) or ast.unparse(template) in ALLOWED, (path, ast.unparse(call))
        for other in others:
            assert ast.unparse(other) in ALLOWED, (path, ast.unparse(call))
    assert seen > 8


def test_what_is_told_of_a_job_has_neither_its_name_nor_what_it_was_asked(full):
    told = []
    looking = watch.Watch(full, [told.append])
    looking.look()
    full.index.change(lambda db: db.execute("UPDATE jobs SET state = 'failed', spec = '{\"words\": [\"毛\"]}'"))
    full.index.change(
        lambda db: db.execute(
            """UPDATE jobs SET error = '{"id": "error-word-unknown", "parameters": {"word": "毛", "alike": []}}'"""
        )
    )
    looking.look()
    (change,) = told
    assert change.facts()["reason"] == "error-word-unknown"
    assert not any(word in str(change) for word in ("毛", "西游记"))
