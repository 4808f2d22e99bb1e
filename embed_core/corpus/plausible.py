"""How likely it is that bytes are a text of one encoding: the share of characters that are common in texts."""

from __future__ import annotations

import re
import unicodedata

CODECS = {
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc-jp": "euc_jp",
    "euc-kr": "cp949",
    **{f"windows-{number}": f"cp{number}" for number in range(1250, 1259)},
}
"""The codec that reads an encoding where it is not the one of that name: the supersets that are in use."""
_HAN = (
    "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事"
    "只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情"
    "部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处"
    "总才场师书比住员九笑性通目立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做或利受光王果亲界及今清物台象记边共风战干接它许八特觉"
    "望直服林南度色字请交爱让认算论百吃义怎元社六功思非流每青夫连远跟带花快条变言权往该近留红保达办半候七必城父强步完深即求士转量空甚众轻"
    "這個們來說國為會對時過還後當學麼開從將見經長現進種點樣發動實無問應關讓請聽義數萬與給幾間東門車馬頭邊裡兒話聲書氣業場師體處總張難覺愛認論"
    "，。！？、；：「」『』“”‘’《》（）…—·　"
)
_KANA = "".join(map(chr, (*range(0x3041, 0x3097), *range(0x30A1, 0x30FB), 0x30FC)))
_SYLLABLES = frozenset(
    "이다는을에의가고하지은를도로한기사자리어시서대정나인그과라아해있들것만수니보전제일부여으면스상장구원선동조주성비오모국우무게안소마와러신적공계"
    "년관중생경치미방용회명유연위더내분물세학말했던금트단발당없드려바속등거래같차때운출합통점개실민간표남체월노두까법화북양강문저최데입영재작행후네르"
    "히음심람된되업료매타야달반종석며별"
)
_FREQUENT = frozenset(_HAN + _KANA)
FREQUENT = _FREQUENT | _SYLLABLES
"""The characters that make up most of a text in Chinese, Japanese or Korean."""
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_KANA_SIGNS = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
"""Counted for half in Chinese encodings, since they have the bytes of the kana in common with EUC-JP."""
_RUNS = re.compile("[^\x00-\x7f]+")
_OTHER_SCRIPTS = re.compile("[\u00a0-\u06ff\u0900-\u0e7f\u1e00-\u203a]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
"""Counted for less than half, since Chinese of GB18030 read as UTF-16 gives Hangul."""
_PLAIN_LETTERS = re.compile("[A-Za-z ]")
_CUT = re.compile("^\ufffd{1,3}|\ufffd$")
_IMPOSSIBLE = frozenset(("Cc", "Cn", "Co", "Cs"))
_SIGNS = "“”‘’‚„–—…«»‹›°§£€¿¡ºª·•™©®№\xa0"
_ALPHABETS = {
    "windows-1251": ("оеаинтсрвлкм", "а-яёА-ЯЁіїєґўІЇЄҐЎ"),
    "windows-1253": ("αοιετνσρηυκςάίό", "α-ωΑ-Ωά-ώΆΈΉΊΌΎΏϊϋΐΰ"),
    "windows-1255": ("יוהלארמתבש", "א-ת\u05b0-\u05c2"),
    "windows-1256": ("اليمونرتبعهد", "ء-\u0652پچژگ"),
}
"""By encoding of a script of its own: the letters that make up most of a text, and all of them."""
_LATIN = {
    "windows-1252": (
        *("àâæçéèêëîïôœùûüÿ", "äöüßé", "áéíñóúü", "áâãàçéêíóôõú", "àèéìíòóùú", "æøåéóô", "äöåé", "áðéíóúýþæö"),
        *("àéèëïöüáíó", "àáçéèíïóòúü·"),
    ),
    "windows-1250": ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîșțşţ", "čćđšž", "äöüß"),
    "windows-1254": ("çğıöşüâîû",),
    "windows-1257": ("ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž"),
    "windows-1258": ("ăâđêôơưàáèéìíòóùúý\u0300\u0301\u0303\u0309\u0323",),
}
"""By encoding of the Latin script: the accented letters of each language written in it."""
_LONGEST_RUN = {"windows-1250": 2, "windows-1257": 2, "windows-1258": 3}


def width_of(encoding: str) -> int:
    """Return how many bytes a unit of the encoding takes."""
    return {"utf-16": 2, "utf-32": 4}.get(encoding[:6], 1)


def plausible(data: bytes, encoding: str) -> tuple[float, int]:
    """Return the share of common characters (0 to 1) and how many characters were judged.

    The first character may begin within the first one: what gives the best share is taken.
    """
    width = width_of(encoding)
    begins = width if width > 1 else 1 if encoding == "utf-8" or encoding.startswith("windows") else 2
    doubt = 0.75 if width > 1 else 0.98
    best = (0.0, 0)
    for begin in range(begins):
        text = _CUT.sub("", readable(data[begin:], encoding))
        if text:
            share, characters = _share(text, encoding)
            best = max(best, (share * (doubt if begin else 1.0), characters))
    return best


def readable(data: bytes, encoding: str) -> str:
    """Return what the bytes are in an encoding; what cannot be decoded is U+FFFD."""
    width = width_of(encoding)
    return data[: len(data) // width * width].decode(CODECS.get(encoding, encoding), "replace")


def _share(text: str, encoding: str) -> tuple[float, int]:
    """Return how common the characters are (0 to 1), and how many were judged.

    Impossible characters count threefold. That bytes fit together as UTF-8 says more than their
    characters: with each of them it is half as likely to be chance.
    """
    if encoding in _LATIN:
        return _latin(text, encoding)
    if encoding in _ALPHABETS:
        return _alphabetic(text, *_ALPHABETS[encoding])
    characters = text if width_of(encoding) > 1 else "".join(_BEYOND_ASCII.findall(text))
    if not characters:
        return 0.0, 0
    frequent = _SYLLABLES if encoding == "euc-kr" else _FREQUENT
    rest = [c for c in characters if c not in frequent and not (" " <= c <= "~" or c in "\n\r\t\x85")]
    common: float = len(characters) - len(rest)
    if encoding in ("gb18030", "big5"):
        common -= 0.5 * len(_KANA_SIGNS.findall(characters))
    impossible = sum(c == "\ufffd" or unicodedata.category(c) in _IMPOSSIBLE for c in rest)
    if encoding.startswith("utf"):
        scripts = "".join(rest)
        common += len(_OTHER_SCRIPTS.findall(scripts)) + 0.4 * len(_HANGUL.findall(scripts))
    share = max(0.0, (common - 3 * impossible) / len(characters))
    if encoding == "utf-8" and not impossible:
        long = sum(c >= "\u0800" for c in characters)
        share = max(share, 1 - 0.5 ** ((len(characters) + long) / 2))
    return share, len(characters)


def _latin(text: str, encoding: str) -> tuple[float, int]:
    """Judge a Latin text: accented letters of one language, alone or in short runs among letters without."""
    runs = _RUNS.findall(text)
    judged = sum(map(len, runs))
    plain = len(text) - judged
    if not judged or not plain:
        return 0.0, judged
    short = [run for run in runs if len(run) <= _LONGEST_RUN.get(encoding, 1)]
    best = max(sum(len(run) for run in short if language.issuperset(run)) for language in _languages(encoding))
    good = best - 3 * text.count("\ufffd")
    return max(0.0, good / judged * len(_PLAIN_LETTERS.findall(text)) / plain), judged


def _languages(encoding: str) -> list[frozenset[str]]:
    return [frozenset(letters + letters.upper() + _SIGNS) for letters in _LATIN[encoding]]


def _alphabetic(text: str, frequent: str, letters: str) -> tuple[float, int]:
    """Judge a text of an alphabet beyond ASCII: its most frequent letters make up more than half of it."""
    high = "".join(_BEYOND_ASCII.findall(text))
    if not high:
        return 0.0, 0
    words = "".join(re.findall(f"(?<![A-Za-z])[{letters}]{{2,}}(?![A-Za-z])", text))
    mixed = len(re.findall("[а-яёα-ώ][А-ЯΑ-Ω]", text))
    often = sum(map(words.count, frequent)) / 0.55
    wrong = 3 * high.count("\ufffd") + 2 * mixed + len(high) - len(words) - sum(map(high.count, _SIGNS))
    return max(0.0, min(often, len(words)) - wrong) / len(high), len(high)
