"""The lines beside archives and addresses do what the page does."""

from embed_core import recipes
from embed_core.settings import Settings
from embed_core.store import Store
from tests.recipe_lines import run


def test_the_lines_pack_a_piece_of_work_and_take_it_in_elsewhere(full, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    corpora, models = ([card.id for card in shelf.cards()] for shelf in (full.corpora, full.models))
    made = run(recipes.packed(full.home, corpora, models, originals=False, name="it's.zip"))
    assert {item.id for item in made["manifest"].items} == {*corpora, *models}
    report = run(recipes.unpacked(tmp_path / "it's new", "it's.zip"))["report"]
    assert [each.outcome for each in report.arrivals] == ["new"] * 3
    there = Store(Settings(home=tmp_path / "it's new"))
    assert {card.name for card in there.models.cards()} == {card.name for card in full.models.cards()}
