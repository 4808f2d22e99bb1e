"""The very first start of a person at a screen: no question in the terminal, the pages at once."""

import contextlib
import os
import pty
import select
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_up(port):
    with contextlib.suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health") as answer:
        return answer.read() == b"ok"
    return False


def written(terminal):
    """What has been written to a terminal lately."""
    found = b""
    while select.select([terminal], [], [], 0)[0]:
        with contextlib.suppress(OSError):
            if piece := os.read(terminal, 4096):
                found += piece
                continue
        break
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of Unix")
def test_on_a_fresh_machine_with_a_screen_the_program_starts_without_asking_for_a_mail_address(tmp_path):
    port, (mine, its) = free_port(), pty.openpty()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("STREAMLIT_")}
    environment |= {"HOME": str(tmp_path), "DISPLAY": ":0", "BROWSER": "true", "EMBEDLAB_SPARE": "0"}
    environment |= {"EMBEDLAB_HOME": str(tmp_path / "home")}
    (tmp_path / "home").mkdir()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    process = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=its, stdout=its, stderr=its, start_new_session=True
    )
    try:
        told, deadline = b"", time.monotonic() + 90
        while not is_up(port):
            told += written(mine)
            assert b"Email" not in told, "the program waits for an answer"
            assert process.poll() is None and time.monotonic() < deadline, told.decode(errors="replace")
            time.sleep(0.1)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(mine)
        os.close(its)
