"""What each option of a segmentation does to the tokens."""

import json

import pytest

from embed_core.corpus import Segmentation, Source, effects, open_corpus, read_corpus, segment
from embed_core.errors import LabError
from embed_core.language import LANGUAGES, keys
from embed_core.parameters import from_json, to_json


def test_the_defaults_change_nothing():
    text = "那猪八戒道：The cats ran 12 miles，了不得。"
    assert segment(text, Segmentation()) == ["那", "猪八戒", "道", "the", "cats", "ran", "12", "miles", "了不得"]


@pytest.mark.parametrize(
    ("text", "options", "tokens"),
    [
        ("孫悟空說這個頭髮", {"convert": "simplified"}, ["孙悟空", "说", "这个", "头发"]),
        ("孙悟空说这个头发", {"convert": "traditional"}, ["孫悟空", "說", "這個", "頭髮"]),
        ("The cats were running", {"lemmas": True}, ["the", "cat", "be", "run"]),
        (
            "She has gone; the thieves' wives won",
            {"lemmas": True},
            ["she", "have", "go", "the", "thief", "wife", "win"],
        ),
        (
            "travelling telling installed smelled COVID's",
            {"lemmas": True},
            ["travel", "tell", "install", "smell", "covid"],
        ),
        ("The Cats", {"lemmas": True, "lower": False}, ["The", "cat"]),
        ("In 2024 he paid 3.14 or 1,000 to B52", {"drop_numbers": True}, ["in", "he", "paid", "or", "to", "b52"]),
        ("二十三个", {"drop_numbers": True}, ["二十三个"]),
        ("a cat is on it", {"shortest": 3}, ["cat"]),
        ("山高水长的地方", {"shortest": 2}, ["山高水长", "地方"]),
        ("The cat of the king", {"stop_words": "built-in"}, ["cat", "king"]),
        ("The cat of the king", {"stop_words": "built-in", "lower": False}, ["cat", "king"]),
        ("我們的山和他的水", {"stop_words": "built-in"}, ["山", "水"]),
        ("the cat sat", {"own_stop_words": ("Cat",)}, ["the", "sat"]),
        ("I don't know", {"stop_words": "built-in"}, ["know"]),
        ("in new york city", {"phrases": ("new york",)}, ["in", "new_york", "city"]),
        ("new york city", {"phrases": ("new york", "new york city")}, ["new_york_city"]),
        ("大圣猪八戒", {"phrases": ("大圣 猪八戒",)}, ["大圣猪八戒"]),
    ],
)
def test_an_option_changes_tokens_as_its_name_says(text, options, tokens):
    assert segment(text, Segmentation(**options)) == tokens


def test_punctuation_marks_can_be_tokens_of_their_own():
    kept = Segmentation(keep_punctuation=True)
    assert segment("他说：“来！”她去了。", kept) == ["他", "说", "：", "“", "来", "！", "”", "她", "去", "了", "。"]
    assert segment("Wait... he said, no!", kept) == ["wait", "...", "he", "said", ",", "no", "!"]


def test_a_sentence_keeps_its_closing_marks_where_punctuation_is_kept():
    text = "他说：“来！”她去了。\nHe left. She “stayed.” Why?"
    corpus = read_corpus(Source("a", text.encode()), segmentation=Segmentation(keep_punctuation=True))
    assert [" ".join(line) for line in corpus.iter_sentences()] == [
        "他 说 ： “ 来 ！ ”",
        "她 去 了 。",
        "he left .",
        "she “ stayed . ”",
        "why ?",
    ]


@pytest.mark.parametrize("text", ["行者笑道", "那孙悟空笑道", "Sun  Wukong 笑道", "美猴王笑道"])
def test_aliases_become_the_first_of_their_group(text):
    group = ("孙悟空", "行者", "Sun Wukong", "美猴王", "孙行者")
    found = segment(" ".join(text.split()), Segmentation(aliases=(group, ("猪八戒", "悟能"))))
    assert "孙悟空" in found
    assert not set(found) & set(group[1:])


def test_an_alias_that_the_segmenter_knows_cuts_no_longer_word():
    rules = Segmentation(aliases=(("学校", "大学"),))
    assert segment("大学生来到大学", rules) == ["大学生", "来到", "学校"]


def test_a_word_of_two_groups_belongs_to_the_first():
    assert segment("行者", Segmentation(aliases=(("甲方", "行者"), ("乙方", "行者")))) == ["甲方"]


def test_base_forms_come_before_aliases_and_stop_words():
    options = Segmentation(lemmas=True, aliases=(("pet", "cat", "dogs"),), own_stop_words=("run",))
    assert segment("cats and dogs running", options) == ["pet", "and", "pet"]


def test_rules_are_converted_together_with_the_text():
    options = {"user_words": ("長安縣令",), "splits": ("頭 髮",), "aliases": (("孫悟空", "齊天大聖"),)}
    found = segment("長安縣令的頭髮和齊天大聖", Segmentation(convert="simplified", **options))
    assert found == ["长安县令", "的", "头", "发", "和", "孙悟空"]


@pytest.mark.parametrize(
    "options",
    [{"convert": "s2t"}, {"shortest": 0}, {"shortest": 21}, {"stop_words": "all"}, {"segmenter": "x"}],
)
def test_values_out_of_their_range_are_refused(options):
    with pytest.raises(LabError):
        Segmentation(**options)


def test_rules_are_tidied():
    settings = Segmentation(
        splits=["猪八戒  道 ", "无"], phrases=("new  york", "one"), aliases=[["孙悟空", "行者", "行者"], ["只有一个"]]
    )
    assert (settings.splits, settings.phrases) == (("猪八戒 道",), ("new york",))
    assert settings.aliases == (("孙悟空", "行者"),)


def test_settings_cross_as_json_with_all_their_rules(tmp_path):
    settings = Segmentation(
        convert="simplified",
        user_words=("孙行者",),
        dictionary="西游",
        splits=("猪八戒 道",),
        aliases=(("孙悟空", "行者"),),
        phrases=("new york",),
        own_stop_words=("道",),
    )
    assert from_json(Segmentation, json.loads(json.dumps(to_json(settings)))) == settings
    read_corpus(Source("a", "孙行者来".encode()), segmentation=settings).save(tmp_path)
    assert open_corpus(tmp_path).segmentation == settings


def test_a_corpus_of_an_earlier_version_opens_with_the_defaults(tmp_path):
    read_corpus(Source("a", "孙行者来".encode()), user_words=["孙行者"]).save(tmp_path)
    meta = json.loads((tmp_path / "meta.json").read_text(encoding="utf-8"))
    meta["segmentation"] = {"segmenter": "rjieba", "lower": True, "fold_width": False, "user_words": ["孙行者"]}
    (tmp_path / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    assert open_corpus(tmp_path).segmentation == Segmentation(user_words=("孙行者",))


def by_option(found):
    return {effect.option: effect for effect in found}


TEXT = "The cat and the cats sat. 我们的猫在 2024 年，ＯＫ。\n" * 50


def test_the_effect_of_an_option_is_what_happens_when_it_is_chosen():
    base = segment(TEXT, Segmentation())
    for option, effect in by_option(effects(TEXT, Segmentation())).items():
        found = segment(TEXT, Segmentation(**{option: effect.value} if not effect.on else {option: False}))
        with_it, without = (base, found) if effect.on else (found, base)
        assert (effect.tokens_before, effect.types_before) == (len(without), len(set(without))), option
        assert (effect.tokens_after, effect.types_after) == (len(with_it), len(set(with_it))), option
    assert by_option(effects(TEXT, Segmentation()))["stop_words"].tokens_after < len(base)


def test_an_option_that_is_on_is_told_by_what_is_without_it():
    effect = by_option(effects(TEXT, Segmentation(user_words=("我们的猫",))))["user_words"]
    assert effect.on
    assert effect.tokens_before - effect.tokens_after == 2 * 50


def test_conversion_is_offered_for_traditional_text_alone():
    assert "convert" not in by_option(effects(TEXT, Segmentation()))
    offered = by_option(effects("我們說這個頭髮發展得還不錯。這個頭髮。这个头发。" * 50, Segmentation()))["convert"]
    assert offered.value == "simplified"
    assert offered.types_after < offered.types_before


def test_the_effects_on_a_corpus_are_those_of_reading_it_anew():
    source = Source("a", TEXT.encode())
    corpus = read_corpus(source)
    found = by_option(effects(corpus, Segmentation(aliases=(("dog", "cat"),))))
    assert set(found) == {"fold_width", "lemmas", "drop_numbers", "shortest", "stop_words", "aliases"}
    for option, effect in found.items():
        anew = read_corpus(source, segmentation=Segmentation(**{option: effect.value}))
        assert (effect.tokens_after, effect.types_after) == (anew.tokens, anew.types), option
        assert (effect.tokens_before, effect.types_before) == (corpus.tokens, corpus.types)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_and_every_value_has_its_words(language):
    from dataclasses import fields

    from embed_core.parameters import options_of

    wanted = {f"field-{item.name}" for item in fields(Segmentation)}
    wanted |= {f"field-{item.name}-help" for item in fields(Segmentation)}
    wanted |= {f"option-{option}" for item in fields(Segmentation) for option in options_of(item)}
    assert wanted <= set(keys(language))
