"""An import points only to an earlier room, and the library knows no page."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CORE = ROOT / "embed_core"
GROUND = {"errors", "remarks", "parameters", "settings", "memory", "fetching", "zipping"}
FLOW = ["language", "corpus", "vectors", "training", "geometry", "evaluation", "lessons", "figures"]
ALLOWED = {room: GROUND | set(FLOW[: FLOW.index(room) + 1]) for room in FLOW}
ALLOWED["store"] = GROUND | {"store"}
ALLOWED["archive"] = GROUND | {"language", "corpus", "vectors", "store", "archive"}
ALLOWED["jobs"] = GROUND | (set(FLOW) - {"figures"}) | {"store", "archive", "suggestions", "jobs"}
ALLOWED["operations"] = GROUND | {"language", "store", "jobs", "operations"}
ALLOWED["recipes"] = GROUND | {"recipes"}
ALLOWED["suggestions"] = GROUND | {"vectors"}
ALLOWED["lab"] = set(ALLOWED["jobs"]) | {"recipes", "suggestions", "lab"}
for name in GROUND:
    ALLOWED[name] = GROUND
ALLOWED["__init__"] = set(ALLOWED) | GROUND


def room_of(path: Path) -> str:
    first = path.relative_to(CORE).parts[0]
    return first.removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


MODULES = sorted(CORE.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(CORE)))
def test_a_room_imports_only_rooms_before_it(path):
    room = room_of(path)
    for name in imports_of(path):
        parts = name.split(".")
        if parts[0] == "embed_core" and len(parts) > 1 and room != "__init__":
            assert parts[1] in ALLOWED[room], f"{room} may not import {parts[1]} ({path.relative_to(ROOT)})"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(CORE)))
def test_the_library_never_imports_streamlit_or_pages(path):
    assert not {name.split(".")[0] for name in imports_of(path)} & {"streamlit", "pages"}


def test_using_the_whole_library_loads_no_streamlit():
    program = (
        "import sys, embed_core as ec\n"
        "for name in ec.__all__: getattr(ec, name)\n"
        "import embed_core.lab, embed_core.figures\n"
        "print([m for m in sys.modules if m.split('.')[0] == 'streamlit'])"
    )
    out = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"


def test_importing_the_library_is_cheap_and_loads_nothing_heavy():
    program = "import sys, embed_core.lab\nprint(sorted({m.split('.')[0] for m in sys.modules}))"
    out = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(ast.literal_eval(out.stdout))
    assert not loaded & {"gensim", "sklearn", "scipy", "plotly", "openTSNE", "jieba", "rjieba", "pandas"}


@pytest.mark.parametrize(
    "path", [*MODULES, *sorted((ROOT / "pages").rglob("*.py"))], ids=lambda p: str(p.relative_to(ROOT))
)
def test_no_module_is_longer_than_three_hundred_lines(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_the_entry_is_under_eighty_lines():
    assert len((ROOT / "app.py").read_text(encoding="utf-8").splitlines()) < 80
