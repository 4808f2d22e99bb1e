"""《西游记》 from upload to comparison, with the lecture note's model 1 and model 2 trained by the person."""

import hashlib
import os
import re
from pathlib import Path

import pytest

from embed_core.language import say_in

SHA = "4480726ca8759db080fe3e6342791eb9e707541b5a0b21239b37790c6fce7676"
say = say_in("zh")


def novel():
    folder = Path(os.environ.get("EMBEDLAB_SAMPLES_DIR") or "nowhere")
    for path in sorted(folder.glob("*.txt")) if folder.is_dir() else ():
        if hashlib.sha256(path.read_bytes()).hexdigest() == SHA:
            return path
    return None


pytestmark = pytest.mark.skipif(novel() is None, reason="EMBEDLAB_SAMPLES_DIR holds no copy of the novel")


def wait_for_models(person, names):
    for name in names:
        person.page.get_by_text(f"{name} · {say('job-state-finished')}").first.wait_for(timeout=180_000)


def train(person, preset, name):
    person.opens("/train").picks(say("pick-corpus"), "journey_to_the_west")
    person.page.get_by_text(say(f"preset-{preset}"), exact=True).first.click()
    person.waits()
    person.chooses_text(say("train-name"), name)
    person.clicks(say("train-start"))
    wait_for_models(person, [name])


@pytest.fixture
def person(newcomer):
    return newcomer


def test_from_the_upload_to_the_map_in_three_clicks_and_to_the_comparison(person):
    person.opens("/corpus?task=bring")
    person.page.locator("input[type=file]").set_input_files(str(novel()))
    person.waits().sees("GB18030").sees(say("segmentation-title"))
    person.chooses_text(say("segmentation-own"), "孙行者")
    person.clicks(say("corpus-make"))  # 1
    person.page.get_by_role("button", name=say("portrait-train"), exact=True).wait_for(timeout=60_000)
    chosen = person.page.get_by_role("combobox", name=say("pick-corpus")).first
    assert chosen.input_value() == "journey_to_the_west.gb18030"
    person.waits().clicks(say("portrait-train"))  # 2
    person.page.get_by_role("button", name=say("open-the-map"), exact=True).first.wait_for(timeout=180_000)
    person.clicks(say("open-the-map"))  # 3
    person.map_is_drawn().finds_no_fault()
    train(person, "lecture-1", "model one")
    train(person, "lecture-2", "model two")
    person.opens("/compare")
    person.picks(say("compare-first"), "model one")
    person.picks(say("compare-second"), "model two")
    for question in ("孙悟空 ~ 猪八戒", "孙悟空 ~ 孙行者", "孙悟空 − 孙行者 + 唐僧"):
        person.sees(question)
    cells = person.page.locator("[data-testid=stMarkdownContainer] table tbody tr").all_inner_texts()
    similar = next(row for row in cells if "猪八戒" in row)
    values = [float(v) for v in re.findall(r"0\.\d{3}", similar)]
    assert len(values) == 2
    assert min(values) > 0.9
    person.sees("每个词看上去都和其他词一样").finds_no_fault()
