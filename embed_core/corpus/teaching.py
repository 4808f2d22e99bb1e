"""The teaching corpora: made by a grammar, so that the examples of the lessons hold by construction.

Two words come out near because the patterns put them into the same company. king − man + woman leads to
queen because rank and gender vary independently of one another, Paris − France + Italy to Rome because
being a capital and being Italian do; no sentence states an analogy. Nothing here is taken from any text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from embed_core.corpus.corpus import Corpus, build_corpus
from embed_core.corpus.grammar import Grammar, read_grammar
from embed_core.corpus.segmentation import Segmentation
from embed_core.errors import NotAChoice

GRAMMARS = Path(__file__).resolve().parents[2] / "assets" / "teaching"
LANGUAGES = ("zh", "en")
_COMMAS = frozenset("，,")
_FULL_STOPS = {"zh": "。", "en": "."}


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that holds in a model trained on a teaching corpus with the default settings.

    kind "near": `answer` is among the `within` nearest words of the one positive word.
    kind "analogy": `answer` is the word nearest to the sum, positive minus negative, its own words left out.
    """

    kind: str
    positive: tuple[str, ...]
    negative: tuple[str, ...]
    answer: str
    within: int = 1


def _near(pairs: str, *, within: int = 1) -> tuple[Fact, ...]:
    split = [pair.split("~") for pair in pairs.split()]
    return tuple(Fact("near", (word,), (), answer, within) for word, answer in split)


def _analogies(sums: str) -> tuple[Fact, ...]:
    split = [re.split(r"[-+=]", one) for one in sums.split()]
    return tuple(Fact("analogy", (a, c), (b,), answer) for a, b, c, answer in split)


TEACHING_FACTS: dict[str, tuple[Fact, ...]] = {
    "zh": (
        *_near("猫~狗 狗~猫 医生~护士 护士~医生 苹果~香蕉 香蕉~苹果 跑~奔跑 奔跑~跑"),
        *_near("跑~跳 跳~跑 奔跑~跳 跳~奔跑", within=3),
        *_analogies("国王-男人+女人=女王 女王-女人+男人=国王 王子-男人+女人=公主 公主-女人+男人=王子"),
        *_analogies("父亲-男人+女人=母亲 爷爷-男人+女人=奶奶 男孩-男人+女人=女孩 国王-王子+公主=女王"),
        *_analogies("巴黎-法国+意大利=罗马 罗马-意大利+法国=巴黎 东京-日本+德国=柏林 柏林-德国+日本=东京"),
        *_analogies("北京-中国+英国=伦敦 巴黎-法国+中国=北京 马德里-西班牙+希腊=雅典 法语-法国+日本=日语"),
    ),
    "en": (
        *_near("cat~dog dog~cat doctor~nurse nurse~doctor apple~banana banana~apple run~jump jump~run"),
        *_analogies("king-man+woman=queen queen-woman+man=king prince-man+woman=princess princess-woman+man=prince"),
        *_analogies("father-man+woman=mother grandfather-man+woman=grandmother boy-man+woman=girl"),
        *_analogies("king-prince+princess=queen paris-france+italy=rome rome-italy+france=paris"),
        *_analogies("tokyo-japan+germany=berlin berlin-germany+japan=tokyo beijing-china+england=london"),
        *_analogies("paris-france+china=beijing madrid-spain+greece=athens french-france+japan=japanese"),
        *_analogies("swam-swim+skate=skated danced-dance+hike=hiked"),
    ),
}
"""What the lessons may promise, by language; words as the corpus has them (English in lower case)."""


def teaching_sentences(language: str, *, seed: int = 0) -> list[list[str]]:
    """Return the tokens, sentence by sentence, as the grammar has them: lower case, no punctuation."""
    made = _grammar(language).sentences(seed)
    return [[piece.lower() for piece in pieces if piece not in _COMMAS] for pieces in made]


def teaching_text(language: str, *, seed: int = 0) -> str:
    """Return the corpus as one reads it, a sentence a line; one seed gives the same text everywhere."""
    joint, stop = "" if language == "zh" else " ", _FULL_STOPS[_known(language)]
    lines = (joint.join(pieces).replace(" ,", ",") for pieces in _grammar(language).sentences(seed))
    return "".join(f"{line[0].upper()}{line[1:]}{stop}\n" for line in lines)


def teaching_corpus(language: str, *, seed: int = 0) -> Corpus:
    """Return a teaching corpus ready for training; its tokens come from the grammar, not from a segmenter.

    `segmentation` carries the grammar's words, so that a person's own sentence is cut the same way.
    """
    made = teaching_sentences(language, seed=seed)
    words = sorted({word for tokens in made for word in tokens if len(word) > 1}) if language == "zh" else []
    return build_corpus(
        [made],
        name=f"teaching-{language}",
        language=language,
        segmentation=Segmentation(user_words=tuple(words)),
        synthetic=True,
        characters=len(teaching_text(language, seed=seed)),
    )


@lru_cache(maxsize=2)
def _grammar(language: str) -> Grammar:
    return read_grammar(GRAMMARS / f"{_known(language)}.txt")


def _known(language: str) -> str:
    if language not in LANGUAGES:
        raise NotAChoice("language", language, LANGUAGES)
    return language
