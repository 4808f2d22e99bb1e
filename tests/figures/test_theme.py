"""Colours are told apart on every page, by everyone."""

import re
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from embed_core.figures.theme import DARK, LIGHT, theme

ROOT = Path(__file__).resolve().parents[2]
CONFIG = (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])

# Machado, Oliveira and Fernandes 2009, severity 1.0; they act on linear RGB.
SIGHT = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}


def linear(colour):
    """The linear RGB of a colour written #RRGGBB (sRGB, IEC 61966-2-1)."""
    values = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def contrast(first, second):
    """The contrast ratio of WCAG 2."""
    weak, strong = sorted(float(linear(c) @ [0.2126, 0.7152, 0.0722]) for c in (first, second))
    return (strong + 0.05) / (weak + 0.05)


def lab(rgb):
    """CIE L*a*b* of linear RGB under D65."""
    xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]) @ rgb
    xyz = xyz / [0.95047, 1.0, 1.08883]
    f = np.where(xyz > (6 / 29) ** 3, np.cbrt(xyz), xyz / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def difference(first, second):
    """CIEDE2000 (Sharma, Wu and Dalal 2005)."""
    (l1, a1, b1), (l2, a2, b2) = first, second
    chroma = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    stretch = 1 + 0.5 * (1 - np.sqrt(chroma**7 / (chroma**7 + 25**7)))
    c1, c2 = np.hypot(a1 * stretch, b1), np.hypot(a2 * stretch, b2)
    h1, h2 = (np.degrees(np.arctan2(b, a * stretch)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue = (h1 + turn / 2) % 360 if abs(h1 - h2) > 180 or c1 * c2 else h1 + h2
    middle, both = (l1 + l2) / 2, (c1 + c2) / 2
    t = 1 - 0.17 * np.cos(np.radians(hue - 30)) + 0.24 * np.cos(np.radians(2 * hue))
    t += 0.32 * np.cos(np.radians(3 * hue + 6)) - 0.20 * np.cos(np.radians(4 * hue - 63))
    light = (l2 - l1) / (1 + 0.015 * (middle - 50) ** 2 / np.sqrt(20 + (middle - 50) ** 2))
    strong = (c2 - c1) / (1 + 0.045 * both)
    tone = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2)) / (1 + 0.015 * both * t)
    bend = -2 * np.sqrt(both**7 / (both**7 + 25**7)) * np.sin(np.radians(60 * np.exp(-(((hue - 275) / 25) ** 2))))
    return float(np.sqrt(light**2 + strong**2 + tone**2 + bend * strong * tone))


def configured(name, field):
    part = CONFIG.split(f"[theme.{name}]")[1]
    return re.search(rf'^{field} = "(#\w+)"', part, re.MULTILINE).group(1)


def test_the_measure_of_difference_agrees_with_published_pairs():
    # Pairs 1, 7 and 17 of Sharma, Wu and Dalal's table of test data.
    pairs = [
        ((50, 2.6772, -79.7751), (50, 0.0, -82.7485), 2.0425),
        ((50, 0.0, 0.0), (50, -1.0, 2.0), 2.3669),
        ((50, 2.5, 0.0), (73, 25.0, -18.0), 27.1492),
    ]
    for first, second, expected in pairs:
        assert difference(first, second) == pytest.approx(expected, abs=1e-4)


def test_the_contrast_of_black_on_white_is_21():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@THEMES
def test_every_colour_of_a_thing_stands_off_both_page_colours_by_three_to_one(colours):
    for page in ("backgroundColor", "secondaryBackgroundColor"):
        behind = configured(colours.name, page)
        for colour in (colours.a, colours.b, colours.c, colours.accent, colours.line):
            assert contrast(colour, behind) >= 3, (colour, behind)


@THEMES
def test_small_type_stands_off_both_page_colours_by_four_and_a_half_to_one(colours):
    for page in ("backgroundColor", "secondaryBackgroundColor"):
        for colour in (colours.ink, colours.muted):
            assert contrast(colour, configured(colours.name, page)) >= 4.5


@THEMES
@pytest.mark.parametrize("sight", SIGHT)
def test_the_three_colours_stay_apart_for_every_kind_of_sight(colours, sight):
    seen = [lab(np.clip(SIGHT[sight] @ linear(c), 0, 1)) for c in (colours.a, colours.b, colours.c)]
    apart = [difference(p, q) for p, q in combinations(seen, 2)]
    assert min(apart) >= 15, apart


@THEMES
@pytest.mark.parametrize("sight", SIGHT)
def test_the_eight_colours_of_groups_stay_apart_for_every_kind_of_sight(colours, sight):
    seen = [lab(np.clip(SIGHT[sight] @ linear(c), 0, 1)) for c in colours.groups]
    apart = [difference(p, q) for p, q in combinations(seen, 2)]
    assert len(apart) == 28
    assert min(apart) >= 13, apart


@THEMES
def test_every_colour_of_a_group_stands_off_both_page_colours_by_three_to_one(colours):
    for page in ("backgroundColor", "secondaryBackgroundColor"):
        for colour in colours.groups:
            assert contrast(colour, configured(colours.name, page)) >= 3, colour


@THEMES
def test_twenty_four_groups_have_marks_of_their_own_and_the_rest_is_quiet(colours):
    marks = [colours.group_mark(number) for number in range(24)]
    assert len(set(marks)) == 24
    assert marks[0] == (colours.a, "circle") and marks[8] == (colours.a, "diamond") and marks[16][1] == "square"
    for number in (-1, 24, 1000):
        assert colours.group_mark(number) == (colours.muted, "x-thin")


@THEMES
def test_figures_wear_the_colours_of_the_page(colours):
    assert colours.paper == configured(colours.name, "backgroundColor")
    assert colours.ink == configured(colours.name, "textColor")
    assert colours.accent == configured(colours.name, "primaryColor")
    assert colours.font == re.search(r'^font = "(.+)"$', CONFIG, re.MULTILINE).group(1)


def test_a_theme_is_chosen_by_name_and_an_unknown_name_is_light():
    assert (theme("dark"), theme("light"), theme("sepia")) == (DARK, LIGHT, LIGHT)


def test_an_enlarged_theme_enlarges_every_size_and_keeps_the_colours():
    large = theme("dark", enlarged=1.25)
    assert large.size(20) == 25
    assert (large.a, large.paper) == (DARK.a, DARK.paper)
