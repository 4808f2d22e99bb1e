"""A model from elsewhere: uploaded with a bad line, imported, looked at on the map, taken along and read by gensim."""

import numpy as np
import pytest
from gensim.models import KeyedVectors

from embed_core.geometry import neighbours
from embed_core.language import say_in
from embed_core.vectors import open_model

say = say_in("en")
pytestmark = pytest.mark.parametrize("locale", ["en-GB"])


def glove(path):
    """Write a small GloVe text: two bundles of words that point the same way, and one line that is broken."""
    rng = np.random.default_rng(3)
    centres = rng.normal(size=(2, 16))
    names = [[f"{kind}{n}" for n in range(60)] for kind in ("fruit", "metal")]
    rows = {w: centres[k] + 0.2 * rng.normal(size=16) for k in (0, 1) for w in names[k]}
    lines = [f"{word} " + " ".join(f"{x:.5f}" for x in row) for word, row in rows.items()]
    lines.insert(9, "broken 1 2 3")
    path.write_text("\n".join(lines) + "\n")
    return rows


def test_a_glove_text_with_a_bad_line_comes_in_and_goes_out_to_gensim(person, server, locale, tmp_path):
    rows = glove(tmp_path / "orchard.txt")
    person.opens("/models")
    person.page.get_by_text(say("bring-title"), exact=True).click()
    person.waits()
    person.page.locator('input[type="file"]').set_input_files(str(tmp_path / "orchard.txt"))
    person.sees(say("error-import-row", name="orchard.txt", line=10, found=3, dimensions=16)).waits()
    person.page.get_by_text(say("bring-lenient"), exact=True).click()
    person.sees(say("remark-import-damaged", count=1)).waits()
    person.clicks(say("bring-do"))
    person.sees("is imported: 120 words").waits()
    folder = max((server.home / "models").glob("m-*"), key=lambda each: each.stat().st_mtime)
    person.opens(f"/map?model={folder.name}&word=fruit7")
    person.map_is_drawn().sees(say("card-imported")).finds_no_fault()
    model = open_model(folder)
    assert {each.word[:5] for each in neighbours(model, "fruit7", k=8)} == {"fruit"}
    person.opens("/models")
    person.page.locator(f".st-key-more-{folder.name} button").first.click()
    person.waits().page.get_by_text(say("export-title"), exact=True).first.click()
    person.waits()
    person.clicks(say("export-do"))
    link = person.page.locator('a[href*="lab/exports"]').first
    link.wait_for(state="visible", timeout=30_000)
    with person.page.expect_download() as download:
        link.click()
    download.value.save_as(tmp_path / "back.bin")
    theirs = KeyedVectors.load_word2vec_format(str(tmp_path / "back.bin"), binary=True)
    assert theirs.index_to_key == list(rows)
    assert all(np.abs(theirs[word] - row).max() < 1e-4 for word, row in rows.items())
    person.finds_no_fault()
