"""The licences of what the program stands on, from the packages' own metadata: no network is asked.

`python -m embed_core.operations.licences > LICENSES.md` writes the list anew.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

_NAMES = (
    *("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "LGPL-2.1-only"),
    *("MIT", "MIT-0", "MIT-CMU", "MPL-2.0", "PSF-2.0", "Zlib"),
)
ALLOWED = frozenset(_NAMES)
"""What may be used beside this program. The LGPL is gensim's: it is imported as it is and can be replaced."""
_WRITTEN = {
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "apl 2": "Apache-2.0",
    "3-clause bsd license": "BSD-3-Clause",
    "bsd": "BSD-3-Clause",
    "bsd license": "BSD-3-Clause",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "python software foundation license": "PSF-2.0",
}
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_VAGUE = ("osi approved", "dfsg approved")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Licence:
    """A package, its installed version, and its licence as an SPDX expression; "" where it names none we know."""

    package: str
    version: str
    expression: str

    @property
    def allowed(self) -> bool:
        """Tell whether each licence in the expression is on the list; of alternatives one is enough."""
        if not self.expression:
            return False
        either = [part.strip("() ") for part in self.expression.split(" OR ")]
        return any(all(name.strip("() ") in ALLOWED for name in part.split(" AND ")) for part in either)


def licences(requirements: Path) -> tuple[Licence, ...]:
    """Return the licences of all installed packages that a file of requirements leads to, by name."""
    found: dict[str, Licence] = {}
    open_names = list(_asked(requirements))
    while open_names:
        name = _plain(open_names.pop())
        if name in found:
            continue
        try:
            told = distribution(name)
        except PackageNotFoundError:
            continue  # another system's, or an extra that nobody asked for
        found[name] = Licence(str(told.metadata["Name"]), told.version, _expression(told))
        open_names += [needed for line in told.requires or () if "extra ==" not in line for needed in _first(line)]
    return tuple(found[name] for name in sorted(found))


def table(found: tuple[Licence, ...]) -> str:
    """Return the list as a table in Markdown."""
    lines = [f"| {each.package} | {each.expression} |" for each in found]
    return "\n".join(["| package | licence |", "|---|---|", *lines, ""])


def _asked(requirements: Path) -> Iterator[str]:
    for line in requirements.read_text(encoding="utf-8").splitlines():
        if line.startswith("-r "):
            yield from _asked(requirements.parent / line[3:].strip())
        elif line.strip() and not line.startswith("#"):
            yield from _first(line)


def _first(line: str) -> Iterator[str]:
    match = _NAME.match(line.strip())
    if match:
        yield match.group()


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _expression(told: Distribution) -> str:
    """Return the licence that a package names: as an expression, in a field of its own, or as a classifier."""
    said = told.metadata
    if expression := (said.get_all("License-Expression") or [""])[0]:
        return str(expression)
    kinds = [line.split(" :: ")[-1] for line in said.get_all("Classifier") or () if line.startswith("License")]
    named = [*(said.get_all("License") or ()), *(kind for kind in kinds if kind.lower() not in _VAGUE)]
    for text in named:
        first = text.strip()
        if first and len(first) <= _LONGEST and "\n" not in first:
            return _WRITTEN.get(first.lower(), str(first))
    return ""


if __name__ == "__main__":
    sys.stdout.write(table(licences(Path("requirements.txt"))))
