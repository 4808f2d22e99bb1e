"""UTF-8 that was read in another encoding is noticed, and true text of that encoding's languages is left in peace."""

import os
from pathlib import Path

import pytest

from embed_core.corpus import damage, teaching_text
from embed_core.corpus.conversion import converter
from tests.corpus.test_encodings import TEXTS

SHORT = "中国人民站起来了，我们的队伍向太阳。"
LONG = teaching_text("zh")[:3000]
LATIN = "« Déjà vu », dit-il — l’été à Málaga: £5 ±3°, ½ année… ¡Olé! “Ça va?” naïve Ærøskøbing ÀÉÎÕÜ straße"
EASTERN = ("big5", "big5hkscs", "cp949", "euc_kr", "cp932", "shift_jis", "euc_jp")


@pytest.mark.parametrize("encoding", ["big5", "big5hkscs", "cp949", "euc_kr", "cp932", "shift_jis"])
def test_a_sentence_of_utf8_read_in_an_eastern_encoding_is_noticed(encoding):
    assert damage(SHORT.encode().decode(encoding, "ignore")) >= 1
    assert damage(SHORT) == 0


@pytest.mark.parametrize("encoding", EASTERN)
@pytest.mark.parametrize("way", ["ignore", "replace"])
@pytest.mark.parametrize("form", ["simplified", "traditional"])
def test_a_page_of_utf8_read_in_an_eastern_encoding_has_many_places(encoding, way, form):
    text = converter(form)(LONG)
    assert damage(text.encode().decode(encoding, way)) > 20
    assert damage(text) == 0


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("text", [SHORT, TEXTS["ja"], TEXTS["ko"], TEXTS["ru"], "Été à la fête, où déjà l’œuvre"])
def test_utf8_read_in_a_western_encoding_is_noticed(encoding, text):
    assert damage(text.encode().decode(encoding, "ignore")) >= 1


def test_what_people_paste_most_is_noticed():
    assert damage("ä¸\xadå›½äººæ°‘") == 1
    assert damage("he said ä½\xa0å¥½ twice") == 1


@pytest.mark.parametrize("language", TEXTS)
def test_true_texts_of_other_languages_are_left_in_peace(language):
    assert damage(TEXTS[language] * 20) == 0


def test_true_latin_text_is_left_in_peace():
    assert damage(LATIN * 50) == 0


def test_all_hangul_in_its_order_is_no_damage():
    assert damage("\n".join("".join(map(chr, range(at, at + 40))) for at in range(0xAC00, 0xD780, 40))) == 0


@pytest.mark.skipif(not os.environ.get("EMBEDLAB_SAMPLES_DIR"), reason="no folder of samples")
@pytest.mark.parametrize("form", ["simplified", "traditional"])
def test_a_whole_novel_has_no_false_alarm(form):
    novel = next(Path(os.environ["EMBEDLAB_SAMPLES_DIR"]).glob("journey_to_the_west*"), None)
    if novel is None:
        pytest.skip("the novel is not here")
    assert damage(converter(form)(novel.read_bytes().decode("gb18030"))) == 0
