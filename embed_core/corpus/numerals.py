"""Numbers as headings write them: 12, 一百二十三, XIV, twenty-one, the first."""

from __future__ import annotations

_DIGITS = dict(zip("零〇○一二三四五六七八九两", (0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2)))
_PLACES = {"十": 10, "百": 100, "千": 1000}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_UNITS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ODD = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
_ODD |= {"twelve": "twelfth"}


def _ordinal(word: str) -> str:
    return _ODD.get(word) or (f"{word[:-1]}ieth" if word.endswith("y") else f"{word}th")


def _compounds(last: dict[str, int]) -> dict[str, int]:
    tens = {word: 20 + 10 * at for at, word in enumerate(_TENS)}
    return {f"{ten}-{unit}": value + last[unit] for ten, value in tens.items() for unit in last if last[unit] < 10}


_CARDINAL_UNITS = {word: at for at, word in enumerate(_UNITS, start=1)}
_ORDINAL_UNITS = {_ordinal(word): at for word, at in _CARDINAL_UNITS.items()}
CARDINALS = _compounds(_CARDINAL_UNITS) | {w: 20 + 10 * at for at, w in enumerate(_TENS)} | _CARDINAL_UNITS
ORDINALS = _compounds(_ORDINAL_UNITS) | {_ordinal(w): 20 + 10 * at for at, w in enumerate(_TENS)} | _ORDINAL_UNITS


def pattern_of(words: dict[str, int]) -> str:
    """Return a pattern of number words, the longest first; a space may stand for the hyphen."""
    return "|".join(word.replace("-", r"[-\s]") for word in sorted(words, key=len, reverse=True))


def numeral(text: str) -> int | None:
    """Return the number that 一百二十三, 12, XIV, seven, twenty-one or first is; None for anything else."""
    if text.isdigit():
        return int(text)
    word = "-".join(text.lower().replace("-", " ").split())
    if (found := CARDINALS.get(word) or ORDINALS.get(word)) is not None:
        return found
    if set(text.upper()) <= _ROMAN.keys():
        values = [_ROMAN[sign] for sign in text.upper()]
        return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0]))
    text = text.replace("廿", "二十").replace("卅", "三十")
    if not set(text) & _PLACES.keys():
        return int("".join(str(_DIGITS[sign]) for sign in text)) if set(text) <= _DIGITS.keys() else None
    total, digit = 0, 0
    for sign in text:
        if sign in _PLACES:
            total, digit = total + (digit or 1) * _PLACES[sign], 0
        else:
            digit = _DIGITS.get(sign, 0)
    return total + digit
