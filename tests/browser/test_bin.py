"""Nothing is lost: what is deleted lies in the bin and comes back, and goes for good only after a second click."""

import io
import zipfile

import pytest

from embed_core.corpus import Segmentation
from embed_core.figures import told_bytes
from embed_core.lab import Lab
from embed_core.language import say_in
from embed_core.settings import settings_from
from embed_core.store.disk import bytes_of

TEXTS = {"甲.txt": "孙悟空来了。唐僧走了。\n" * 200, "乙.txt": "猪八戒吃了西瓜。\n" * 300}


@pytest.fixture
def lab(server):
    return Lab(settings_from({"EMBEDLAB_HOME": str(server.home)}))


@pytest.fixture
def corpus(lab, person):
    """A corpus of two files, read by the program itself; nothing of it is left afterwards."""
    person.opens("/map?model=teaching-zh").map_is_drawn()
    for item in lab.binned():
        lab.purge(item)
    upload = lab.stage([(name, text.encode("utf-8")) for name, text in TEXTS.items()])
    job = lab.make_corpus(name="会丢的语料", segmentation=Segmentation(), upload=upload)
    while lab.queue.get(job.id).active:
        person.page.wait_for_timeout(100)
    card = lab.store.corpora.card(lab.queue.get(job.id).result["corpus"])
    yield card
    if card.id in {kept.id for kept in lab.corpora()}:
        lab.delete(card)
    for item in lab.binned():
        lab.purge(item)


def button(person, name, part):
    """The button of this name in what Streamlit marks with the key `part`."""
    return person.page.locator(f".st-key-{part.replace(' ', '-')}").get_by_role("button", name=name, exact=True)


def open_bin(person, say, lab):
    items = lab.binned()
    size = told_bytes(sum(item.bytes for item in items), say)
    person.page.get_by_text(say("bin-title", number=len(items), size=size), exact=True).click()
    person.page.wait_for_timeout(400)


@pytest.mark.parametrize("locale", ["zh-CN", "en-GB"])
def test_deleted_shown_with_size_and_moment_restored_deleted_again_and_deleted_for_good(
    person, lab, corpus, server, locale
):
    say = say_in(locale[:2])
    person.opens("/models")
    button(person, say("delete"), f"delete {corpus.id}").click()
    person.waits().sees(say("deleted", name=corpus.name))
    (item,) = lab.binned()
    open_bin(person, say, lab)
    person.sees(say("bin-line", kind="corpus", size=told_bytes(item.bytes, say), ago=say("bin-ago-now")))
    button(person, say("restore"), f"restore {corpus.id}").click()
    person.waits()
    assert lab.store.corpora.card(corpus.id).name == corpus.name
    assert lab.binned() == ()
    button(person, say("delete"), f"delete {corpus.id}").click()
    person.waits()
    before, size = bytes_of(server.home / "bin"), told_bytes(lab.binned()[0].bytes, say)
    if not button(person, say("bin-purge"), f"purge {corpus.id}").is_visible():
        open_bin(person, say, lab)
    button(person, say("bin-purge"), f"purge {corpus.id}").click()
    person.waits().sees(say("bin-ask", name=corpus.name, size=size))
    button(person, say("bin-do"), f"purge surely {corpus.id}").click()
    person.waits().sees(say("bin-purged", name=corpus.name, size=size))
    assert lab.binned() == ()
    assert before > 0 == bytes_of(server.home / "bin")
    person.page.wait_for_function(
        "name => ![...document.querySelectorAll('[data-testid=stMain] strong')].some((e) => e.innerText === name)",
        arg=corpus.name,
    )
    person.finds_no_fault()


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_the_original_files_are_downloaded_as_they_came_and_then_given_up(person, lab, corpus, locale):
    say = say_in("zh")
    card = person.opens("/models").page.locator('[data-testid="stMain"]')
    opener = card.get_by_role("button", name=say("original-title"), exact=True).first
    opener.click()
    person.sees("甲.txt")
    with person.page.expect_download() as saved:
        person.page.get_by_role("button", name=say("original-all")).click()
    with zipfile.ZipFile(io.BytesIO(saved.value.path().read_bytes())) as archive:
        assert {name: archive.read(name).decode("utf-8") for name in archive.namelist()} == TEXTS
    assert saved.value.suggested_filename == "会丢的语料.zip"
    (first, _) = lab.originals(corpus.id)
    assert first.path.read_bytes() == TEXTS["甲.txt"].encode("utf-8")
    size = told_bytes(sum(file.bytes for file in lab.originals(corpus.id)), say)
    person.clicks(say("original-drop")).sees(say("original-ask", size=size))
    person.clicks(say("original-do")).sees(say("original-dropped", name=corpus.name, size=size))
    assert lab.originals(corpus.id) == () and lab.store.corpora.broken() == ()
    person.opens(f"/corpus?task=look&corpus={corpus.id}&view=concordance&look=猪八戒")
    person.sees(say("concordance-found-all", total=300, matched=300)).finds_no_fault()


@pytest.mark.parametrize("locale", ["zh-CN"])
def test_the_storage_is_one_click_away_and_drawn_by_kind_and_by_thing(person, corpus, locale):
    say = say_in("zh")
    person.opens("/models")
    assert person.page.locator(".js-plotly-plot").count() == 0
    person.page.get_by_text(say("storage-title"), exact=True).click()
    person.waits().sees(say("storage-read-kinds"))
    person.page.locator(".js-plotly-plot").first.wait_for()
    person.clicks(say("storage-by-items"), role="radio").sees(say("storage-read-items", more=0))
    person.page.locator(".js-plotly-plot", has_text=corpus.name).wait_for()
    assert "storage=items" in person.page.url
    person.finds_no_fault()
