"""The lines for models that come from files and go into files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from embed_core.parameters import changed
from embed_core.recipes.lines import opened, written

_FROM = "from embed_core.vectors.formats import"


def imported(names: Sequence[str], choices: Any) -> str:
    """Return the lines that take files of vectors in, as the page does with these choices."""
    told = ", ".join(f"{name}={value!r}" for name, value in changed(choices).items())
    files = f"[{', '.join(f'({name!r}, Path({name!r}))' for name in names)}]" if len(names) != 1 else repr(names[0])
    first = ["from pathlib import Path"] if len(names) != 1 else []
    more = f", ImportChoices({told})" if told else ""
    imports = f"{_FROM} {'ImportChoices, bring' if told else 'bring'}"
    return written(*first, imports, f"told = bring({files}, 'model'{more})", "model = ec.open_model('model')")


def exported(folder: Path, format: str, name: str, coat: str = "") -> str:
    """Return the lines that write a model into a file of another program."""
    more = f", coat={coat!r}" if coat else ""
    return written(opened(folder), f"{_FROM} export", f"export(model, {name!r}, {format!r}{more})")
