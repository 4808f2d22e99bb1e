"""The map's program and styles in one piece, for a page that a person saves and opens without a server.

The scripts are our own and written alike (one-line imports, exports where a thing is made), so a few lines
join them: each becomes a function that runs once and returns what it exports.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

_IMPORT = re.compile(r"^import \{ (.+) \} from '\./(.+)'$", re.M)
_EXPORT = re.compile(r"^export ((?:async )?function|const|class) (\w+)", re.M)


def join(folder: Path, entry: str) -> str:
    """Return the scripts that `entry` needs, and itself, as one script without imports."""
    done: dict[str, str] = {}

    def add(name: str) -> None:
        if name in done:
            return
        text = (folder / name).read_text(encoding="utf-8")
        for _, needed in _IMPORT.findall(text):
            add(needed)
        done[name] = _module(name, text)

    add(entry)
    return "const modules = {}\n" + "\n".join(done.values())


def _module(name: str, text: str) -> str:
    names = [name for _, name in _EXPORT.findall(text)]
    body = _IMPORT.sub(lambda found: f"const {{ {found[1]} }} = modules['{found[2]}']", text)
    body = _EXPORT.sub(r"\1 \2", body)
    return f"modules['{name}'] = (() => {{\n{body}\nreturn {{ {', '.join(names)} }}\n}})()"


def bundle(folder: Path) -> str:
    """Return a script that exports `program` and `styles` as texts."""
    styles = (folder / "word_map.css").read_text(encoding="utf-8")
    program = join(folder, "standalone.js")
    return f"export const program = {json.dumps(program)}\nexport const styles = {json.dumps(styles)}\n"
