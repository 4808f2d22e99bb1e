"""What the fuzz tests of all readers share: how many examples, how files are damaged, and what a file may take.

EMBEDLAB_FUZZ=100000 asks for so many files of each reader, other ones at each run. Without it each test says how many
it usually looks at, and they are the same ones each time.
"""

import contextlib
import os
import resource
import time
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

ASKED = int(os.environ.get("EMBEDLAB_FUZZ", "0"))
MOST_SECONDS = 20
"""For one small file, on a machine that does much else at the same time."""
_CLEAR, _STATUS = Path("/proc/self/clear_refs"), Path("/proc/self/status")


def examples(usual):
    """The settings of a test that usually looks at so many files."""
    return settings(
        max_examples=ASKED or usual,
        deadline=None,
        derandomize=not ASKED,
        database=None,
        suppress_health_check=list(HealthCheck),
    )


@st.composite
def damaged(draw, files, also=(b"\x00", b"\xff\xfe", b"\xff\xff\xff\x7f")):
    """A good file with some bytes changed, cut out, doubled, put in, or the end cut off; often near an end of it."""
    data = bytearray(draw(st.sampled_from(files)))
    for _ in range(draw(st.integers(1, 4))):
        last = max(0, len(data) - 1)
        at = draw(
            st.one_of(st.integers(0, last), st.integers(0, min(last, 120)), st.integers(max(0, last - 400), last))
        )
        end = at + draw(st.sampled_from((1, 1, 2, 4, 9, 40)))
        match draw(st.sampled_from(("change", "bit", "cut", "double", "put", "end"))):
            case "change":
                data[at:end] = draw(st.binary(min_size=1, max_size=end - at))
            case "bit":
                if data:
                    data[at] ^= 1 << draw(st.integers(0, 7))
            case "cut":
                del data[at:end]
            case "double":
                data[at:at] = data[at:end] * draw(st.integers(1, 50))
            case "put":
                data[at:at] = draw(st.sampled_from(also))
            case "end":
                del data[at:]
    return bytes(data)


@contextlib.contextmanager
def bounded(*, megabytes, seconds=MOST_SECONDS):
    """See that what is done takes so much time and memory at most: its own peak, not that of the whole process.

    Linux forgets the highest mark of a process when asked to; elsewhere the mark of the whole run is all there is.
    """
    with contextlib.suppress(OSError):
        _CLEAR.write_text("5")
    before, begun = _now(), time.monotonic()
    yield
    taken = time.monotonic() - begun
    assert taken < seconds, f"{taken:.1f} s"
    grown = _peak() - before
    assert grown < megabytes, f"{grown:.0f} MB"


def _told(name):
    for line in _STATUS.read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1]) / 1024
    raise LookupError(name)


def _now():
    return _told("VmRSS:") if _STATUS.exists() else _peak()


def _peak():
    if _STATUS.exists():
        return _told("VmHWM:")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
