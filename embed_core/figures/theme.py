"""Colours, type and sizes of all figures; nothing of the kind stands anywhere else."""

from __future__ import annotations

from dataclasses import dataclass, replace

FONT = (
    "'Lab Quotes', 'Noto Sans', 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', "
    "system-ui, sans-serif"
)
"""The fonts of the page, in their order; the first is there in English only and has quotation marks alone."""
TRANSPARENT = "rgba(0,0,0,0)"
SHAPES, NO_GROUP = ("circle", "diamond", "square"), "x-thin"
NAME, MAIN, LONG, SIDE, SMALL = 24, 22, 20, 18, 16


@dataclass(frozen=True, slots=True)
class Theme:
    """What a figure looks like on a page of one kind, light or dark.

    `a`, `b`, `c` are near Okabe and Ito's blue, orange and green; each stands off both page colours
    by 3:1 or more, and the three stay apart in simulated colour blindness (both are tested). In
    every figure blue is the first or what is added, orange the second or what is taken away, green
    what comes out. `groups` are eight colours for groups of words, the first three those; any two of them
    are at least 13 apart (CIEDE2000) in usual sight and in simulated colour blindness, and
    `group_mark` says how more groups wear them. `soft` fills, `line` draws axes and help lines, `muted`
    writes what matters less. `enlarged` multiplies every size of type.
    """

    name: str
    ink: str
    paper: str
    soft: str
    line: str
    accent: str
    a: str
    b: str
    c: str
    muted: str
    groups: tuple[str, ...]
    font: str = FONT
    enlarged: float = 1.0

    def size(self, pixels: float) -> float:
        """Return a size of type in px, enlarged where the page is projected."""
        return pixels * self.enlarged

    def group_mark(self, number: int) -> tuple[str, str]:
        """Return colour and shape of a group's mark: eight colours as circles, then as diamonds, then as squares.

        From the 25th group on, and for words of no group (−1), the mark is a quiet small cross: more than 24
        kinds are told apart by nobody.
        """
        kinds = len(self.groups)
        if not 0 <= number < kinds * len(SHAPES):
            return self.muted, NO_GROUP
        return self.groups[number % kinds], SHAPES[number // kinds]


LIGHT = Theme(
    name="light",
    ink="#23211E",
    paper="#FDFCFA",
    soft="rgba(35,33,30,0.10)",
    line="#8A857B",
    accent="#A6402B",
    a="#0058A0",
    b="#C85200",
    c="#009470",
    muted="#6B675F",
    groups=("#0058A0", "#C85200", "#009470", "#9B0E0B", "#6475FF", "#B274A0", "#401E4B", "#6C313B"),
)
DARK = Theme(
    name="dark",
    ink="#ECE8E1",
    paper="#17181A",
    soft="rgba(236,232,225,0.13)",
    line="#85837E",
    accent="#E58A6F",
    a="#4796D6",
    b="#F08A2E",
    c="#5ADCB4",
    muted="#A5A29B",
    groups=("#4796D6", "#F08A2E", "#5ADCB4", "#F3FF63", "#D0CFFF", "#C5400B", "#915F82", "#5A8260"),
)


def theme(name: str, *, enlarged: float = 1.0) -> Theme:
    """Return the theme of a page: "dark", or "light" for any other name; `enlarged` 1.25 suits a lecture hall."""
    chosen = DARK if name == "dark" else LIGHT
    return chosen if enlarged == 1.0 else replace(chosen, enlarged=enlarged)


def faded(colour: str, opacity: float) -> str:
    """Return a theme colour given as #RRGGBB with an opacity from 0 to 1."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:g})"
